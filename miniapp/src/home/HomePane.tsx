import { useMessages } from '../message/useMessages'
import { Placeholder } from '../shell/placeholder/Placeholder'

export function HomePane() {
  const t = useMessages()
  return <Placeholder title={t('home.title')} />
}
