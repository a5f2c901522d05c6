import { Text, View } from '@tarojs/components'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DisclosureFiguresFragment } from '../generated/documents'

type Figures = Omit<DisclosureFiguresFragment, '__typename'>

/** 期初 + 收入 − 支出 = 期末, written out so that anybody can add it up. */
export function Balance({ totals }: { totals: Figures }) {
  const t = useMessages()
  const format = useFormat()
  const { opening, income, expense, closing } = totals
  const line = (key: 'opening' | 'income' | 'expense' | 'closing', sign: string, fen: number) => (
    <View key={key} className={`disclosure-balance__line disclosure-balance__line--${key}`}>
      <Text>{`${sign} ${t(`disclosure.figure.${key}`)}`.trim()}</Text>
      <Text className="disclosure-line__figure">{format.moneyExact(fen)}</Text>
    </View>
  )
  const known = (fen: number | null | undefined): fen is number => fen !== null && fen !== undefined
  return (
    <View className="disclosure-balance">
      {known(opening) && line('opening', '', opening)}
      {(income !== 0 || known(opening)) && line('income', known(opening) ? '＋' : '', income)}
      {(expense !== 0 || known(opening)) && line('expense', known(opening) ? '－' : '', expense)}
      {known(closing) && line('closing', '＝', closing)}
    </View>
  )
}
