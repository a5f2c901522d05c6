import '../../message/late/procedureWork'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { type ProcedureRuleFragment, ProcedureRulesDocument } from '../generated/documents'
import { OverrideSheet } from './OverrideSheet'
import './index.scss'

const KINDS = [
  'QUORUM',
  'THRESHOLD',
  'NOTICE',
  'DISCLOSURE',
  'REPLY',
  'LIMIT',
  'DEMAND',
  'COMPOSITION',
  'SIGN_IN',
] as const

/** The rules in force here; the county may enter what its own region demands beyond them. */
export default function ProcedureRulesPage() {
  const t = useMessages()
  const { viewer } = useViewer()
  const division = viewer?.hat?.division.code ?? ''
  const read = useRead(ProcedureRulesDocument, { division }, { skip: division === '' })
  const [chosen, setChosen] = useState<ProcedureRuleFragment | null>(null)
  const may = viewer?.hat?.kind === 'COUNTY_ADMINISTRATOR'
  if (division === '')
    return (
      <Screen title={t('procedureWork.rules.title')}>
        <EmptyState icon="lock" title={t('procedureWork.closedTitle')} text={t('procedureWork.begin.noHat')} />
      </Screen>
    )
  return (
    <Screen title={t('procedureWork.rules.title')}>
      <Banner icon="scale" text={t(may ? 'procedureWork.rules.note' : 'procedureWork.rules.readOnly')} />
      <Loaded read={read} skeleton="list">
        {({ legalRules }) => (
          <>
            {KINDS.map((kind) => (
              <RuleGroup
                key={kind}
                title={t(`procedureWork.rules.kind.${kind}`)}
                rules={legalRules.filter((rule) => rule.kind === kind)}
                onChoose={may ? setChosen : undefined}
              />
            ))}
          </>
        )}
      </Loaded>
      {chosen && (
        <OverrideSheet
          rule={chosen}
          county={division}
          onClose={() => setChosen(null)}
          onDone={() => {
            setChosen(null)
            read.retry()
          }}
        />
      )}
    </Screen>
  )
}

interface RuleGroupProps {
  title: string
  rules: readonly ProcedureRuleFragment[]
  onChoose: ((rule: ProcedureRuleFragment) => void) | undefined
}

function RuleGroup({ title, rules, onChoose }: RuleGroupProps) {
  const t = useMessages()
  const format = useFormat()
  if (rules.length === 0) return null
  return (
    <Section title={title}>
      <Card flush>
        {rules.map((rule) => (
          <ListRow
            key={`${rule.id}-${rule.version}`}
            title={rule.subject}
            gist={rule.text}
            note={t('procedureWork.rules.source', {
              source: `${rule.law}${rule.article}`,
              version: rule.version,
              date: format.date(rule.effectiveFrom),
            })}
            tags={
              rule.regional || rule.mark === 'U' ? (
                <View className="mb-tag-row">
                  {rule.regional && <Tag label={t('procedureWork.rules.regional')} tone="green" />}
                  {rule.mark === 'U' && <Tag label={t('procedureWork.rules.default')} tone="amber" />}
                </View>
              ) : undefined
            }
            onPress={onChoose && (() => onChoose(rule))}
          />
        ))}
      </Card>
    </Section>
  )
}
