import { CALENDAR_REASON } from '@shared/calendar/setting'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useCatalogue } from '../../disclosure/useCatalogue'
import { useMessages } from '../../message/useMessages'
import type { CalendarItemRowFragment } from '../generated/documents'
import { useSetCalendar } from './useSetCalendar'

type Answer = CalendarItemRowFragment['frequency'] | 'OFF'

interface SettingSheetProps {
  division: string
  item: CalendarItemRowFragment
  onClose: () => void
  onChanged: () => void
}

export function SettingSheet({ division, item, onClose, onChanged }: SettingSheetProps) {
  const t = useMessages()
  const catalogue = useCatalogue()
  const command = useSetCalendar(division, item.catalogueCode)
  const [answer, setAnswer] = useState<Answer>()
  const [reason, setReason] = useState('')
  const answers: Answer[] = item.maySwitchOff ? [...item.choices, 'OFF'] : [...item.choices]
  const save = async () => {
    if (answer === undefined || !(await command.set(answer, reason))) return
    showToast({ text: t('calendar.setting.saved') })
    onChanged()
    onClose()
  }
  return (
    <Sheet
      open
      title={catalogue.title(item.catalogueCode)}
      onClose={onClose}
      bottom={
        <Button
          label={t('calendar.setting.save')}
          busy={command.busy}
          disabled={answer === undefined}
          onPress={() => void save()}
        />
      }
    >
      <View className="mb-stack">
        <Choice
          label={t('calendar.setting.title')}
          options={answers.map((value) => ({
            value,
            label: t(`calendar.frequency.${value}`),
            note: t(`calendar.frequencyNote.${value}`),
          }))}
          value={answer}
          onChange={setAnswer}
        />
        <Field label={t('calendar.setting.reason')} optional={answer !== 'OFF'} error={command.reasonError}>
          <TextArea
            label={t('calendar.setting.reason')}
            hint={t('calendar.setting.reasonHint')}
            limit={CALENDAR_REASON.max}
            lines={2}
            value={reason}
            onChange={setReason}
          />
        </Field>
        {command.message && <Banner tone="error" text={command.message} />}
      </View>
    </Sheet>
  )
}
