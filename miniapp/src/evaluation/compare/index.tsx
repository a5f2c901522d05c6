import '../../message/late/ballot'
import '../../message/late/secrecy'
import '../../message/late/report'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { BarChart } from '../../design/chart/BarChart'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { EvaluationComparisonDocument, type EvaluationComparisonQuery } from '../generated/documents'
import { useComparedBars } from './useComparedBars'

type Comparison = NonNullable<EvaluationComparisonQuery['evaluationReport']>['comparison']

const FULL = 10_000

/** The same evaluation over the years: as a whole, and question by question. */
export default function EvaluationComparePage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(EvaluationComparisonDocument, { id })
  return (
    <Screen title={t('report.compare.title')}>
      <Loaded read={read} skeleton="chart">
        {({ evaluationReport }) =>
          evaluationReport && evaluationReport.comparison.headlines.length > 1 ? (
            <Compared comparison={evaluationReport.comparison} />
          ) : (
            <EmptyState icon="chart-column" title={t('report.compare.none')} text={t('report.compare.noneText')} />
          )
        }
      </Loaded>
    </Screen>
  )
}

function Compared({ comparison }: { comparison: Comparison }) {
  const t = useMessages()
  const bars = useComparedBars()
  const { headlines, questions } = comparison
  const name = headlines.find(({ figure }) => figure)?.figure?.title
  return (
    <View>
      <Section title={t('report.compare.headline')} note={t('report.compare.note')}>
        <Card>
          <View className="mb-stack">
            {name && <Text className="mb-small">{name}</Text>}
            <BarChart label={t('report.compare.headline')} bars={bars(headlines)} whole={FULL} />
          </View>
        </Card>
      </Section>
      {questions.length > 0 && (
        <Section title={t('report.compare.questions')}>
          <View className="mb-stack">
            {questions.map(({ questionId, title, rounds }) => (
              <Card key={questionId}>
                <View className="mb-stack">
                  <Text className="mb-title">{title}</Text>
                  <BarChart label={title} bars={bars(rounds)} whole={FULL} />
                </View>
              </Card>
            ))}
          </View>
        </Section>
      )}
    </View>
  )
}
