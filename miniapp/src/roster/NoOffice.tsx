import { EmptyState } from '../design/feedback/EmptyState'
import { useMessages } from '../message/useMessages'

/** Who acts as a villager, or not at all, keeps no roll: says under which office it is done. */
export function NoOffice() {
  const t = useMessages()
  return <EmptyState icon="users" title={t('roster.noOffice.title')} text={t('roster.noOffice.text')} />
}
