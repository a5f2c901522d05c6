import { Text } from '@tarojs/components'
import { useFormat } from '../../message/useFormat'

export interface MoneyProps {
  /** Integer fen. */
  fen: number | string
  /** To the fen, in tables and vouchers; otherwise as it is spoken. */
  exact?: boolean
}

/** `12.4 万元`, or exactly `124,000.00 元`. */
export function Money({ fen, exact }: MoneyProps) {
  const format = useFormat()
  return <Text className="mb-money">{exact ? format.moneyExact(fen) : format.money(fen)}</Text>
}
