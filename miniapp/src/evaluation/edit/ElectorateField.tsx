import { ELECTORATE_KINDS, type Electorate, type ElectorateKind } from '@shared/evaluation/electorate'
import { View } from '@tarojs/components'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { MultiChoice } from '../../design/form/MultiChoice'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { EvaluationElectorateSizesDocument } from '../generated/documents'

interface ElectorateFieldProps {
  division: string
  value: Electorate
  onChange: (electorate: Electorate) => void
  error?: string
}

/** Who answers, each choice with how many people it is today. */
export function ElectorateField({ division, value, onChange, error }: ElectorateFieldProps) {
  const t = useMessages()
  const { data } = useRead(EvaluationElectorateSizesDocument, { division })
  const { kinds = [], groups = [] } = data?.electorateSizes ?? {}
  const chosen = groups.filter(({ id }) => value.groupIds.includes(id)).reduce((sum, { count }) => sum + count, 0)
  const note = (kind: ElectorateKind) => {
    const count = kind === 'GROUPS' ? chosen : kinds.find((size) => size.kind === kind)?.count
    return count === undefined || (kind === 'GROUPS' && count === 0)
      ? {}
      : { note: t('evaluation.electorate.count', { count }) }
  }
  const offered = ELECTORATE_KINDS.filter((kind) => kind !== 'GROUPS' || groups.length > 0 || value.kind === 'GROUPS')
  return (
    <Field label={t('evaluation.edit.who')} help={t('evaluation.edit.whoNote')} {...(error ? { error } : {})}>
      <View className="mb-stack">
        <Choice
          label={t('evaluation.edit.who')}
          options={offered.map((kind) => ({ value: kind, label: t(`evaluation.electorate.${kind}`), ...note(kind) }))}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind })}
        />
        {value.kind === 'GROUPS' && (
          <MultiChoice
            label={t('evaluation.edit.groups')}
            options={groups.map(({ id, name, count }) => ({
              value: id,
              label: name,
              note: t('evaluation.electorate.count', { count }),
            }))}
            value={value.groupIds}
            onChange={(groupIds) => onChange({ ...value, groupIds })}
          />
        )}
      </View>
    </Field>
  )
}
