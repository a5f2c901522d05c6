import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { speak } from '../../design/theme/press'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { DisclosureComparisonDocument, type DisclosureComparisonQuery } from '../generated/documents'
import { usePeriodLabel } from '../usePeriodLabel'

type Compared = NonNullable<DisclosureComparisonQuery['disclosure']['comparison']>
type Account = Compared['accounts'][number]

/** 与上期比较: totals, then what grew and what shrank. Nothing where there is nothing to compare. */
export function Comparison({ id }: { id: string }) {
  const t = useMessages()
  const periodLabel = usePeriodLabel()
  const compared = useRead(DisclosureComparisonDocument, { id }).data?.disclosure.comparison
  if (!compared) return null
  const { now, before, accounts, previousPeriod } = compared
  const total = (side: 'income' | 'expense') => ({
    id: side,
    title: t(`disclosure.figure.${side}`),
    now: now[side],
    before: before[side],
  })
  const of = (side: Account['side']) =>
    accounts.filter((one) => one.side === side).map((one) => ({ ...one, id: one.account }))
  const note = t('disclosureWork.compare.note', { before: periodLabel(previousPeriod) })
  return (
    <Section title={t('disclosureWork.compare.title')} note={note}>
      <Card>
        <Pairs label={t('disclosureWork.compare.title')} pairs={[total('income'), total('expense')]} />
        {(['INCOME', 'EXPENSE'] as const).map((side) => (
          <ByAccount key={side} side={side} pairs={of(side)} />
        ))}
      </Card>
    </Section>
  )
}

interface Pair {
  id: string
  title: string
  now: number
  before: number
}

function ByAccount({ side, pairs }: { side: Account['side']; pairs: readonly Pair[] }) {
  const t = useMessages()
  if (pairs.length === 0) return null
  const label = t(side === 'INCOME' ? 'disclosureWork.compare.incomeBy' : 'disclosureWork.compare.expenseBy')
  return (
    <View className="disclosure-compare__part">
      <Text className="disclosure-compare__label">{label}</Text>
      <Pairs label={label} pairs={pairs} />
    </View>
  )
}

/** Two bars a name, before and now, on one scale; figures and the difference in words beside them. */
function Pairs({ label, pairs }: { label: string; pairs: readonly Pair[] }) {
  const longest = Math.max(1, ...pairs.map(({ now, before }) => Math.max(Math.abs(now), Math.abs(before))))
  return (
    <View className="disclosure-compare" {...speak({ role: 'list', label })}>
      {pairs.map((pair) => (
        <PairRow key={pair.id} pair={pair} longest={longest} />
      ))}
    </View>
  )
}

function PairRow({ pair, longest }: { pair: Pair; longest: number }) {
  const t = useMessages()
  const format = useFormat()
  const { title, now, before } = pair
  const more = now - before
  const change =
    more === 0
      ? t('disclosureWork.compare.same')
      : t(more > 0 ? 'disclosureWork.compare.more' : 'disclosureWork.compare.less', {
          money: format.money(Math.abs(more)),
        })
  const bar = (when: 'before' | 'now', fen: number) => (
    <View className="disclosure-compare__bar">
      <Text className="disclosure-compare__when">{t(`disclosureWork.compare.${when}`)}</Text>
      <View className="disclosure-compare__track">
        <View
          className={`disclosure-compare__fill disclosure-compare__fill--${when}`}
          style={{ width: `${Math.round((Math.abs(fen) / longest) * 1000) / 10}%` }}
        />
      </View>
      <Text className="disclosure-compare__figure">{format.money(fen)}</Text>
    </View>
  )
  return (
    <View className="disclosure-compare__pair" {...speak({ role: 'listitem' })}>
      <View className="disclosure-compare__head">
        <Text className="disclosure-compare__name">{title}</Text>
        <Text className="mb-small">{change}</Text>
      </View>
      {bar('before', before)}
      {bar('now', now)}
    </View>
  )
}
