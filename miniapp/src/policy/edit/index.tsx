import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import { Placeholder } from '../../shell/placeholder/Placeholder'
import './index.scss'

export default function PolicyEditPage() {
  const t = useMessages()
  return (
    <Screen title={t('policy.title')}>
      <Placeholder title={t('policy.title')} />
    </Screen>
  )
}
