import { goBack } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import { Review } from './Review'

/** On a phone the item has a page of its own. */
export function ReviewScreen({ id }: { id: string }) {
  const t = useMessages()
  return (
    <Screen title={t('disclosureWork.review.one')}>
      <Review id={id} onDecided={goBack} />
    </Screen>
  )
}
