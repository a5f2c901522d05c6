import { useMessages } from '../message/useMessages'
import { Placeholder } from '../shell/placeholder/Placeholder'

export function AccountPane() {
  const t = useMessages()
  return <Placeholder title={t('account.title')} />
}
