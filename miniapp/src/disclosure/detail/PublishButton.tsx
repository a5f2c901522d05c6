import { dayAfter, isPersonalList, LIST_DAYS } from '@shared/disclosure/personal-list'
import { calendarDate } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type DisclosureWholeFragment, PublishDisclosureDocument } from '../generated/documents'
import { asTable } from '../table/line-words'

/** 公开. A list of persons is asked how long its names are shown; anything else only whether. */
export function PublishButton({ disclosure }: { disclosure: DisclosureWholeFragment }) {
  const t = useMessages()
  const [asking, setAsking] = useState(false)
  const publish = useCommand(PublishDisclosureDocument)
  const { id, working, publishedAt } = disclosure
  const isList = isPersonalList(asTable(working?.table)) && !publishedAt
  const send = async (expiresOn: string | null) => {
    const { ok } = await publish.run({ input: { id, expiresOn } })
    if (!ok) return
    setAsking(false)
    showToast({ text: t('disclosureWork.publish.done') })
  }
  const press = async () => {
    if (isList) return setAsking(true)
    const agreed = await confirm({
      title: t('disclosureWork.publish.title'),
      text: t('disclosureWork.publish.text'),
      confirmLabel: t('disclosureWork.publish.confirm'),
    })
    if (agreed) await send(null)
  }
  const trouble = publish.message ?? Object.values(publish.fieldErrors)[0]
  return (
    <>
      {trouble && <Banner tone="error" text={trouble} />}
      <Button icon="megaphone" label={t('disclosureWork.action.publish')} busy={publish.busy} onPress={press} />
      {asking && <ExpirySheet busy={publish.busy} onSend={send} onClose={() => setAsking(false)} />}
    </>
  )
}

const OFFERED = ['30', String(LIST_DAYS.usual), '180', String(LIST_DAYS.most)]

interface ExpirySheetProps {
  busy: boolean
  onSend: (expiresOn: string) => void
  onClose: () => void
}

function ExpirySheet({ busy, onSend, onClose }: ExpirySheetProps) {
  const t = useMessages()
  const [days, setDays] = useState(String(LIST_DAYS.usual))
  const send = () => onSend(dayAfter(calendarDate(Date.now()), Number(days)))
  const options = OFFERED.map((value) => ({ value, label: t('disclosureWork.expiry.days', { days: value }) }))
  return (
    <Sheet
      open
      title={t('disclosureWork.publish.title')}
      onClose={onClose}
      bottom={<Button label={t('disclosureWork.publish.confirm')} busy={busy} onPress={send} />}
    >
      <View className="mb-stack">
        <Text className="mb-gist">{t('disclosureWork.publish.text')}</Text>
        <Field label={t('disclosureWork.expiry.label')} help={t('disclosureWork.expiry.help')}>
          <Choice label={t('disclosureWork.expiry.label')} options={options} value={days} onChange={setDays} />
        </Field>
      </View>
    </Sheet>
  )
}
