import { Button } from '../../design/button/Button'
import { openPage } from '../../design/layout/navigate'
import { useMessages } from '../../message/useMessages'
import type { DisclosureWholeFragment } from '../generated/documents'
import { PublishButton } from './PublishButton'

interface DetailActionsProps {
  disclosure: DisclosureWholeFragment
  onAsk: () => void
  onCorrect: () => void
}

/** The one next step of whoever looks; correcting is offered elsewhere, beside the versions. */
export function DetailActions({ disclosure, onAsk, onCorrect }: DetailActionsProps) {
  const t = useMessages()
  const { id, availableActions } = disclosure
  const can = (action: (typeof availableActions)[number]) => availableActions.includes(action)
  if (can('PUBLISH')) return <PublishButton disclosure={disclosure} />
  if (can('EDIT'))
    return (
      <Button
        icon="pencil"
        label={t('disclosureWork.action.edit')}
        onPress={() => openPage('/disclosure/edit/index', { id })}
      />
    )
  if (can('SIGN'))
    return (
      <Button
        icon="scale"
        label={t('disclosureWork.action.review')}
        onPress={() => openPage('/disclosure/review/index', { id })}
      />
    )
  if (can('CORRECT'))
    return <Button kind="secondary" icon="pencil" label={t('disclosureWork.action.correct')} onPress={onCorrect} />
  if (can('ASK'))
    return <Button kind="secondary" icon="message-circle" label={t('disclosureWork.action.ask')} onPress={onAsk} />
  return null
}
