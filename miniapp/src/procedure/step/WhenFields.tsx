import { calendarDate } from '@shared/format'
import { View } from '@tarojs/components'
import { Choice } from '../../design/form/Choice'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { TimePicker } from '../../design/form/TimePicker'
import { useMessages } from '../../message/useMessages'
import { LateEntry } from './LateEntry'
import { happenedAt, onDay, type WhenForm } from './when'

interface WhenFieldsProps {
  /** "什么时候贴出来的". */
  label: string
  value: WhenForm
  onChange: (value: WhenForm) => void
  /** The village whose people may stand witness. */
  division: string
  errors: Readonly<Record<string, string>>
}

/** Now, or earlier: then when, and, past two days, who stands witness for it. */
export function WhenFields({ label, value, onChange, division, errors }: WhenFieldsProps) {
  const t = useMessages()
  const change = (part: Partial<WhenForm>) => onChange({ ...value, ...part })
  const choose = (when: 'now' | 'past') => {
    const begin = value.day === '' ? onDay(new Date().toISOString()) : {}
    change({ past: when === 'past', ...begin })
  }
  return (
    <>
      <Field label={label} error={errors.happenedAt ?? errors.noticedAt}>
        <View className="mb-stack">
          <Choice
            label={label}
            options={[
              { value: 'now', label: t('procedureWork.when.now') },
              { value: 'past', label: t('procedureWork.when.past'), note: t('procedureWork.when.pastNote') },
            ]}
            value={value.past ? 'past' : 'now'}
            onChange={choose}
          />
          {value.past && (
            <View className="procedure-work-times">
              <View className="procedure-work-times__part procedure-work-times__part--day">
                <DatePicker
                  label={t('procedureWork.when.day')}
                  value={value.day}
                  to={calendarDate(Date.now())}
                  onChange={(day) => change({ day })}
                />
              </View>
              <View className="procedure-work-times__part">
                <TimePicker
                  label={t('procedureWork.when.time')}
                  value={value.time}
                  onChange={(time) => change({ time })}
                />
              </View>
            </View>
          )}
        </View>
      </Field>
      <LateEntry at={happenedAt(value)} value={value} onChange={change} division={division} error={errors.witnessId} />
    </>
  )
}
