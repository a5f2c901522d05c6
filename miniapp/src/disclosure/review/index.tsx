import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import { Placeholder } from '../../shell/placeholder/Placeholder'
import './index.scss'

export default function DisclosureReviewPage() {
  const t = useMessages()
  return (
    <Screen title={t('disclosure.title')}>
      <Placeholder title={t('disclosure.title')} />
    </Screen>
  )
}
