import { calendarDate } from '@shared/format'
import { NOTICE_LIMITS } from '@shared/notice'
import { View } from '@tarojs/components'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { TimePicker } from '../../design/form/TimePicker'
import { useMessages } from '../../message/useMessages'
import type { NoticeForm } from './notice-form'

interface MeetingFieldsProps {
  form: NoticeForm
  change: (part: Partial<NoticeForm>) => void
  errors: Readonly<Record<string, string>>
}

/** When, where, what about, and until when people say whether they come. */
export function MeetingFields({ form, change, errors }: MeetingFieldsProps) {
  const t = useMessages()
  const today = calendarDate(Date.now())
  const agenda = Object.entries(errors).find(([field]) => field.indexOf('agenda') === 0)?.[1]
  return (
    <>
      <Field label={t('notice.form.day')} error={errors.startsAt ?? errors.endsAt}>
        <View className="mb-stack">
          <DatePicker label={t('notice.form.day')} value={form.day} from={today} onChange={(day) => change({ day })} />
          <View className="notice-times">
            <TimePicker label={t('notice.form.from')} value={form.from} onChange={(from) => change({ from })} />
            <TimePicker label={t('notice.form.until')} value={form.until} onChange={(until) => change({ until })} />
          </View>
        </View>
      </Field>
      <Field label={t('notice.where')} error={errors.place}>
        <TextInput
          label={t('notice.where')}
          hint={t('notice.hint.place')}
          value={form.place}
          onChange={(place) => change({ place })}
          limit={NOTICE_LIMITS.place}
        />
      </Field>
      <Field label={t('notice.agenda')} help={t('notice.form.agendaHelp')} error={agenda}>
        <TextArea
          label={t('notice.agenda')}
          value={form.agenda}
          onChange={(text) => change({ agenda: text })}
          limit={NOTICE_LIMITS.agenda * NOTICE_LIMITS.agendaItem}
          lines={4}
        />
      </Field>
      <Field label={t('notice.form.replyBy')} optional help={t('notice.form.replyByHelp')} error={errors.replyBy}>
        <View className="notice-times">
          <DatePicker
            label={t('notice.form.replyBy')}
            value={form.replyDay}
            from={today}
            to={form.day || undefined}
            onChange={(replyDay) => change({ replyDay })}
          />
          <TimePicker
            label={t('notice.form.replyBy')}
            value={form.replyTime}
            onChange={(replyTime) => change({ replyTime })}
          />
        </View>
      </Field>
      <Field label={t('notice.online')} optional help={t('notice.form.onlineHelp')} error={errors.onlineUrl}>
        <TextInput
          label={t('notice.online')}
          hint="https://"
          value={form.onlineUrl}
          onChange={(onlineUrl) => change({ onlineUrl })}
          limit={NOTICE_LIMITS.onlineUrl}
        />
      </Field>
    </>
  )
}
