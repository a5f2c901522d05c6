import { Text } from '@tarojs/components'
import { openPage } from '../design/layout/navigate'
import { ListRow } from '../design/list/ListRow'
import { Tag } from '../design/list/Tag'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import type { VoucherCardFragment } from './generated/documents'

/** What for, how much, by whom, and whose turn it is. */
export function VoucherRow({ voucher }: { voucher: VoucherCardFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { id, state, date, amountFen, side, purpose, handler, bookNumber, round, accountTitle } = voucher
  const who = t('voucher.list.handler', { date: format.date(date), name: handler.name })
  const tags = (
    <>
      <Tag label={t(`voucher.state.${state}`)} tone={state === 'BOOKED' ? 'green' : 'amber'} />
      {round > 1 && <Tag label={t('voucher.returned')} icon="undo-2" />}
    </>
  )
  return (
    <ListRow
      title={purpose || t('voucher.list.noPurpose')}
      gist={accountTitle}
      note={[bookNumber, who].filter(Boolean).join(' · ')}
      tags={tags}
      trailing={
        <Text className="voucher-figure">{`${side === 'INCOME' ? '＋' : '－'}${format.moneyExact(amountFen)}`}</Text>
      }
      onPress={() => openPage('/voucher/detail/index', { id })}
    />
  )
}
