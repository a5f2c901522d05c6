import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import { Placeholder } from '../../shell/placeholder/Placeholder'
import './index.scss'

export default function NoticeEditPage() {
  const t = useMessages()
  return (
    <Screen title={t('notice.title')}>
      <Placeholder title={t('notice.title')} />
    </Screen>
  )
}
