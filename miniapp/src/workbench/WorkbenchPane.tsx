import { useMessages } from '../message/useMessages'
import { Placeholder } from '../shell/placeholder/Placeholder'

export function WorkbenchPane() {
  const t = useMessages()
  return <Placeholder title={t('workbench.title')} />
}
