import { useMessages } from '../message/useMessages'
import { Placeholder } from '../shell/placeholder/Placeholder'

export function EvaluationPane() {
  const t = useMessages()
  return <Placeholder title={t('evaluation.title')} />
}
