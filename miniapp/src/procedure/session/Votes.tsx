import { View } from '@tarojs/components'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useMessages } from '../../message/useMessages'
import type { SessionForm } from './session-form'

interface VotesProps {
  form: SessionForm
  change: (part: Partial<SessionForm>) => void
  byHouseholds: boolean
  errors: Readonly<Record<string, string>>
}

const VOTES = ['votesFor', 'votesAgainst', 'votesAbstain'] as const

/** For, against, abstaining; and the households that are stood for, where they are what counts. */
export function Votes({ form, change, byHouseholds, errors }: VotesProps) {
  const t = useMessages()
  return (
    <>
      {byHouseholds && (
        <Field
          label={t('procedureWork.record.householdsPresent')}
          help={t('procedureWork.record.householdsHelp')}
          error={errors.householdsPresent}
        >
          <TextInput
            label={t('procedureWork.record.householdsPresent')}
            kind="number"
            limit={6}
            value={form.householdsPresent}
            onChange={(householdsPresent) => change({ householdsPresent })}
          />
        </Field>
      )}
      <View className="procedure-work-votes">
        {VOTES.map((vote) => (
          <Field key={vote} label={t(`procedureWork.record.${vote}`)} error={errors[vote]}>
            <TextInput
              label={t(`procedureWork.record.${vote}`)}
              kind="number"
              limit={6}
              hint={vote === 'votesFor' ? '' : '0'}
              value={form[vote]}
              onChange={(value) => change({ [vote]: value })}
            />
          </Field>
        ))}
      </View>
    </>
  )
}
