import { scoreText } from '@shared/ranking/formula'
import { Text, View } from '@tarojs/components'
import { DataTable } from '../../design/chart/DataTable'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { RankingWholeFragment } from '../generated/documents'
import { StateTag } from '../StateTag'
import { Appeals } from './Appeals'
import { Lists } from './Lists'
import { RankingActions } from './RankingActions'

/** The lists first, then how the points came about, then the appeals. */
export function RankingDetail({ ranking }: { ranking: RankingWholeFragment }) {
  const t = useMessages()
  const { title, state, withdrawnReason, availableActions } = ranking
  return (
    <Screen
      title={t('ranking.title')}
      bottom={availableActions.length > 0 ? <RankingActions ranking={ranking} /> : undefined}
    >
      <View className="mb-stack">
        <Card>
          <View className="ranking-head">
            <View className="mb-tag-row">
              <StateTag state={state} />
              <Tag label={t(`ranking.kind.${ranking.kind}`)} />
            </View>
            <Text className="mb-title">{title}</Text>
          </View>
          <Facts ranking={ranking} />
        </Card>
        {state === 'SENT' && <Banner tone="info" text={t('ranking.sentNote')} />}
        {state === 'EXPIRED' && <Banner tone="warning" text={t('ranking.expired')} />}
        {withdrawnReason && <Banner tone="warning" text={t('ranking.withdrawn', { reason: withdrawnReason })} />}
        <Lists ranking={ranking} />
        <Sums ranking={ranking} />
        <Appeals ranking={ranking} />
      </View>
    </Screen>
  )
}

function Facts({ ranking }: { ranking: RankingWholeFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { source, scoredOn, makerPost, makerName, appealUntil, publishedAt, expiresOn } = ranking
  const facts: [string, string | null][] = [
    [t('ranking.source'), source],
    [t('ranking.scoredOn'), format.date(scoredOn)],
    [t('ranking.maker'), `${makerPost} ${makerName}`],
    [t('ranking.appealUntil'), appealUntil && publishedAt === null ? format.dateTime(appealUntil) : null],
    [t('ranking.publishedAt'), publishedAt ? format.dateTime(publishedAt) : null],
    [t('ranking.expiresOn'), expiresOn ? format.date(expiresOn) : null],
  ]
  return (
    <View className="ranking-facts">
      {facts.map(
        ([label, words]) =>
          words && (
            <View key={label} className="ranking-fact">
              <Text className="ranking-fact__label">{label}</Text>
              <Text className="ranking-fact__words">{words}</Text>
            </View>
          ),
      )}
    </View>
  )
}

/** Everything anybody needs to work the totals out again. */
function Sums({ ranking }: { ranking: RankingWholeFragment }) {
  const t = useMessages()
  const { formula, places, aspects } = ranking
  const columns = [
    { key: 'name', title: t('ranking.column.name') },
    { key: 'total', title: t('ranking.column.total'), numeric: true },
    ...aspects.map(({ code, title, weight }) => ({
      key: code,
      title: t('ranking.aspectWeight', { title, weight }),
      numeric: true,
    })),
  ]
  const rows = places.map(({ subjectId, name, totalHundredths, scores }) => ({
    id: subjectId,
    cells: {
      name,
      total: scoreText(totalHundredths),
      ...Object.fromEntries(scores.map(({ aspect, meanHundredths }) => [aspect, scoreText(meanHundredths)])),
    },
  }))
  return (
    <>
      <Section title={t('ranking.formula')} note={formula}>
        <View className="mb-stack">
          {places.map(({ subjectId, name, calculation }) => (
            <Text key={subjectId} className="mb-small ranking-sum">
              {t('ranking.calculation', { name, calculation })}
            </Text>
          ))}
        </View>
      </Section>
      <Section title={t('ranking.aspects')}>
        <DataTable label={t('ranking.aspects')} columns={columns} rows={rows} />
      </Section>
    </>
  )
}
