import { EmptyState } from '../../design/feedback/EmptyState'
import { useMessages } from '../../message/useMessages'

/** Stands where a screen has not been written yet. */
export function Placeholder({ title }: { title: string }) {
  const t = useMessages()
  return <EmptyState icon="sprout" title={title} text={t('shell.placeholder.text')} />
}
