import '../../message/late/points'
import { useDidShow, useRouter } from '@tarojs/taro'
import { ErrorState } from '../../design/feedback/ErrorState'
import { Skeleton } from '../../design/feedback/Skeleton'
import { Screen } from '../../design/layout/Screen'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { PointsClaimDetailDocument } from '../generated/documents'
import { ClaimDetail } from './ClaimDetail'
import './index.scss'

export default function PointsClaimPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(PointsClaimDetailDocument, { id })
  useDidShow(() => read.retry())
  if (read.data) return <ClaimDetail claim={read.data.pointsClaim} />
  return (
    <Screen title={t('points.claim.title')}>
      {read.message ? <ErrorState text={read.message} onRetry={read.retry} /> : <Skeleton shape="card" />}
    </Screen>
  )
}
