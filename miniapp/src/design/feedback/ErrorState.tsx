import { useMessages } from '../../message/useMessages'
import { Button } from '../button/Button'
import { EmptyState } from './EmptyState'

export interface ErrorStateProps {
  /** What happened and what to do; by default that the page did not open. */
  text: string
  title?: string
  onRetry?: () => void
}

/** In place of content that could not be had. */
export function ErrorState({ text, title, onRetry }: ErrorStateProps) {
  const t = useMessages()
  return (
    <EmptyState
      icon="circle-alert"
      title={title ?? t('common.error.title')}
      text={text}
      action={
        onRetry && <Button kind="secondary" fit label={t('common.action.retry')} icon="refresh-cw" onPress={onRetry} />
      }
    />
  )
}
