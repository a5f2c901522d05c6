import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DisclosureOverviewQuery } from '../generated/documents'
import { usePeriodLabel } from '../usePeriodLabel'
import { PeriodChart } from './PeriodChart'

type Summary = DisclosureOverviewQuery['disclosureSummary']

/** The village's accounts in one sentence and one chart, before any table. */
export function PeriodSentence({ summary }: { summary: Summary }) {
  const t = useMessages()
  const { latest } = summary
  const sentence = useSentence(latest)
  if (!latest?.totals || sentence === null) {
    return (
      <Card>
        <Text className="mb-title">{t('disclosure.summary.noneTitle')}</Text>
        <Text className="mb-gist">{t('disclosure.summary.noneText')}</Text>
      </Card>
    )
  }
  const open = () => openPage('/disclosure/detail/index', { id: latest.id })
  return (
    <Card onPress={open} label={sentence}>
      <Text className="disclosure-sentence">{sentence}</Text>
      <PeriodChart figures={latest.totals} />
      <View className="disclosure-more">
        <Text>{t('disclosure.summary.open')}</Text>
      </View>
    </Card>
  )
}

function useSentence(latest: Summary['latest']): string | null {
  const t = useMessages()
  const format = useFormat()
  const periodLabel = usePeriodLabel()
  if (!latest?.totals) return null
  const { income, expense, closing } = latest.totals
  const values = {
    period: periodLabel(latest.period),
    income: format.money(income),
    expense: format.money(expense),
  }
  if (closing === null || closing === undefined) return t('disclosure.summary.flow', values)
  return t('disclosure.summary.sentence', { ...values, closing: format.money(closing) })
}
