import { useDidShow, useRouter } from '@tarojs/taro'
import { ErrorState } from '../../design/feedback/ErrorState'
import { Skeleton } from '../../design/feedback/Skeleton'
import { Screen } from '../../design/layout/Screen'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { VoucherDetailDocument } from '../generated/documents'
import { VoucherDetail } from './VoucherDetail'
import './index.scss'

export default function VoucherDetailPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(VoucherDetailDocument, { id })
  useDidShow(() => read.retry())
  if (read.data) return <VoucherDetail voucher={read.data.voucher} />
  return (
    <Screen title={t('voucher.detail.title')}>
      {read.message ? <ErrorState text={read.message} onRetry={read.retry} /> : <Skeleton shape="card" />}
    </Screen>
  )
}
