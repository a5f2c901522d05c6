import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useCatalogue } from '../../disclosure/useCatalogue'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { CalendarItemRowFragment } from '../generated/documents'
import { SettingSheet } from './SettingSheet'

interface SettingListProps {
  division: string
  items: readonly CalendarItemRowFragment[]
  onChanged: () => void
}

/** How often each item comes, and which do not apply and why; who may decide taps one. */
export function SettingList({ division, items, onChanged }: SettingListProps) {
  const t = useMessages()
  const [chosen, setChosen] = useState<CalendarItemRowFragment>()
  const [all, setAll] = useState(false)
  const kept = items.filter(({ standing, decidedAt }) => standing || decidedAt)
  const shown = all ? items : kept
  const more = items.length > kept.length && (
    <Button
      kind="quiet"
      fit
      small
      label={t(all ? 'calendar.setting.fewer' : 'calendar.setting.more')}
      onPress={() => setAll(!all)}
    />
  )
  return (
    <Section title={t('calendar.setting.title')} note={t('calendar.setting.note')} action={more}>
      <Card flush>
        {shown.map((item) => (
          <SettingRow key={item.catalogueCode} item={item} onChoose={setChosen} />
        ))}
      </Card>
      {chosen && (
        <SettingSheet
          key={chosen.catalogueCode}
          division={division}
          item={chosen}
          onClose={() => setChosen(undefined)}
          onChanged={onChanged}
        />
      )}
    </Section>
  )
}

interface SettingRowProps {
  item: CalendarItemRowFragment
  onChoose: (item: CalendarItemRowFragment) => void
}

function SettingRow({ item, onChoose }: SettingRowProps) {
  const t = useMessages()
  const format = useFormat()
  const catalogue = useCatalogue()
  const { applicable, standing, decidedAt, decidedBy, frequency, reason } = item
  const decided = decidedAt
    ? t('calendar.setting.decided', { who: decidedBy ?? '', date: format.date(decidedAt) })
    : undefined
  const off = !applicable && (standing || decidedAt)
  const gist = applicable ? t(`calendar.frequency.${frequency}`) : (reason ?? t('calendar.setting.notYet'))
  const may = item.choices.length > 0 || item.maySwitchOff
  return (
    <ListRow
      title={catalogue.title(item.catalogueCode)}
      gist={applicable && reason ? `${gist} · ${reason}` : gist}
      note={decided}
      tags={off ? <Tag label={t('calendar.state.NOT_APPLICABLE')} icon="minus" /> : undefined}
      onPress={may ? () => onChoose(item) : undefined}
    />
  )
}
