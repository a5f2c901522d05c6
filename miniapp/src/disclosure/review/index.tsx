import '../../message/late/disclosureWork'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Split } from '../../design/layout/Split'
import { useWide } from '../../design/theme/useWide'
import { useMessages } from '../../message/useMessages'
import { Review } from './Review'
import { ReviewQueue } from './ReviewQueue'
import { ReviewScreen } from './ReviewScreen'
import './index.scss'

/** One queue ordered by time left; at a desk the item opens beside it. */
export default function DisclosureReviewPage() {
  const { id = '' } = useRouter().params
  const wide = useWide()
  if (id !== '' && !wide) return <ReviewScreen id={id} />
  return <ReviewDesk first={id} />
}

function ReviewDesk({ first }: { first: string }) {
  const t = useMessages()
  const wide = useWide()
  const [chosen, setChosen] = useState(first)
  const open = (id: string) => (wide ? setChosen(id) : openPage('/disclosure/review/index', { id }))
  const detail =
    chosen === '' ? (
      <EmptyState icon="scale" title={t('disclosureWork.review.choose')} />
    ) : (
      <Review key={chosen} id={chosen} onDecided={() => setChosen('')} />
    )
  return (
    <Screen title={t('disclosureWork.review.title')} wide="full">
      <Split list={<ReviewQueue selected={chosen} onOpen={open} />} detail={detail} />
    </Screen>
  )
}
