import { officeLabel } from '@shared/office'
import { Button } from '../design/button/Button'
import { Banner } from '../design/feedback/Banner'
import { Choice } from '../design/form/Choice'
import { Section } from '../design/layout/Section'
import { languageStore } from '../message/language-store'
import { useMessages } from '../message/useMessages'
import { openLogin } from '../session/login'
import type { ViewerView } from '../session/session'
import { useStore } from '../store/store'
import { useChooseHat } from './useChooseHat'

const VILLAGER = 'villager'

/** The offices held, each a hat; who holds none sees nothing here. */
export function HatChoice({ viewer }: { viewer: ViewerView }) {
  const t = useMessages()
  const language = useStore(languageStore)
  const { choose, trouble } = useChooseHat()
  const { offices, hat, division } = viewer
  if (offices.length === 0) return null
  const names = offices.map((office) => ({
    value: office.id,
    label: officeLabel(office, language),
    note: office.division.name,
  }))
  const options = [{ value: VILLAGER, label: t('account.hat.villager'), note: division.name }, ...names]
  const change = (value: string) => {
    const label = options.find((option) => option.value === value)?.label ?? ''
    void choose(value === VILLAGER ? null : value, t('account.hat.changed', { name: label }))
  }
  return (
    <Section title={t('account.hat.title')} note={t('account.hat.note')}>
      {trouble && (
        <Banner
          tone="warning"
          text={trouble}
          action={<Button kind="quiet" fit small label={t('account.hat.relogin')} onPress={openLogin} />}
        />
      )}
      <Choice label={t('account.hat.title')} options={options} value={hat?.id ?? VILLAGER} onChange={change} />
    </Section>
  )
}
