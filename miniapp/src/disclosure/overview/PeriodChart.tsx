import { View } from '@tarojs/components'
import { BarChart } from '../../design/chart/BarChart'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DisclosureFiguresFragment } from '../generated/documents'

type Figures = Omit<DisclosureFiguresFragment, '__typename' | 'opening'>

/** 收入, 支出, 结余 of one period as bars, each with its figure in words. */
export function PeriodChart({ figures }: { figures: Figures }) {
  const t = useMessages()
  const format = useFormat()
  const { income, expense, closing } = figures
  const bar = (id: 'income' | 'expense' | 'closing', value: number, tone: 'green' | 'amber' | 'grey') => ({
    id,
    label: t(`disclosure.figure.${id}`),
    value,
    text: format.money(value),
    tone,
  })
  const bars = [bar('income', income, 'green'), bar('expense', expense, 'amber')]
  if (closing !== null && closing !== undefined) bars.push(bar('closing', closing, 'grey'))
  // One bar compares with nothing: the figure stands in the balance below.
  if (bars.filter(({ value }) => value !== 0).length < 2) return null
  return (
    <View className="disclosure-chart">
      <BarChart label={t('disclosure.figure.chart')} bars={bars} />
    </View>
  )
}
