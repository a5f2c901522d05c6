import '../../message/late/disclosureWork'
import '../../message/late/print'
import { useDidShow, useRouter } from '@tarojs/taro'
import { ErrorState } from '../../design/feedback/ErrorState'
import { Skeleton } from '../../design/feedback/Skeleton'
import { Screen } from '../../design/layout/Screen'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { DisclosureDetailDocument } from '../generated/documents'
import { DisclosureDetail } from './DisclosureDetail'
import './index.scss'

export default function DisclosureDetailPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(DisclosureDetailDocument, { id })
  useDidShow(() => read.retry())
  if (read.data) return <DisclosureDetail disclosure={read.data.disclosure} />
  return (
    <Screen title={t('disclosure.title')}>
      {read.message ? <ErrorState text={read.message} onRetry={read.retry} /> : <Skeleton shape="text" />}
    </Screen>
  )
}
