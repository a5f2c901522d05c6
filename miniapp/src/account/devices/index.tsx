import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import { Placeholder } from '../../shell/placeholder/Placeholder'
import './index.scss'

export default function AccountDevicesPage() {
  const t = useMessages()
  return (
    <Screen title={t('account.title')}>
      <Placeholder title={t('account.title')} />
    </Screen>
  )
}
