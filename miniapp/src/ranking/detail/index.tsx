import '../../message/late/ranking'
import { useDidShow, useRouter } from '@tarojs/taro'
import { ErrorState } from '../../design/feedback/ErrorState'
import { Skeleton } from '../../design/feedback/Skeleton'
import { Screen } from '../../design/layout/Screen'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { RankingDetailDocument } from '../generated/documents'
import { RankingDetail } from './RankingDetail'
import './index.scss'

export default function RankingDetailPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(RankingDetailDocument, { id })
  useDidShow(() => read.retry())
  if (read.data) return <RankingDetail ranking={read.data.ranking} />
  return (
    <Screen title={t('ranking.title')}>
      {read.message ? <ErrorState text={read.message} onRetry={read.retry} /> : <Skeleton shape="card" />}
    </Screen>
  )
}
