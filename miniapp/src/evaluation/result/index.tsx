import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import { Placeholder } from '../../shell/placeholder/Placeholder'
import './index.scss'

export default function EvaluationResultPage() {
  const t = useMessages()
  return (
    <Screen title={t('evaluation.title')}>
      <Placeholder title={t('evaluation.title')} />
    </Screen>
  )
}
