import { useMessages } from '../message/useMessages'
import { Placeholder } from '../shell/placeholder/Placeholder'

export function DisclosurePane() {
  const t = useMessages()
  return <Placeholder title={t('disclosure.title')} />
}
