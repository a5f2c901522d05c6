import { useDidShow } from '@tarojs/taro'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { ListRow } from '../design/list/ListRow'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { VoucherDeskCountsDocument } from './generated/documents'

/** The way to the vouchers, with how many wait. */
export function VoucherDesk() {
  const t = useMessages()
  const read = useRead(VoucherDeskCountsDocument, {})
  useDidShow(() => read.retry())
  const desk = read.data?.voucherDesk
  const mine = desk ? desk.toState + desk.toSign + desk.toReview + desk.toCoSign + desk.toBook : 0
  const open = desk?.open ?? 0
  const note = mine > 0 ? t('voucher.desk.open', { open, mine }) : t('voucher.desk.none', { open })
  return (
    <Card flush>
      <ListRow
        icon="receipt-text"
        title={t('voucher.desk.title')}
        gist={t('voucher.desk.text')}
        note={desk ? note : undefined}
        unread={mine > 0}
        onPress={() => openPage('/voucher/list/index')}
      />
    </Card>
  )
}
