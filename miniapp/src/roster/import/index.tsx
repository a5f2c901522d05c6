import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import { Placeholder } from '../../shell/placeholder/Placeholder'
import './index.scss'

export default function RosterImportPage() {
  const t = useMessages()
  return (
    <Screen title={t('roster.title')}>
      <Placeholder title={t('roster.title')} />
    </Screen>
  )
}
