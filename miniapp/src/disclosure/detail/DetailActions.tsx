import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { openPage } from '../../design/layout/navigate'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type DisclosureWholeFragment, PublishDisclosureDocument } from '../generated/documents'

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
  if (can('PUBLISH')) return <PublishButton id={id} />
  if (can('EDIT'))
    return (
      <Button
        icon="pencil"
        label={t('disclosure.action.edit')}
        onPress={() => openPage('/disclosure/edit/index', { id })}
      />
    )
  if (can('SIGN'))
    return (
      <Button
        icon="scale"
        label={t('disclosure.action.review')}
        onPress={() => openPage('/disclosure/review/index', { id })}
      />
    )
  if (can('CORRECT'))
    return <Button kind="secondary" icon="pencil" label={t('disclosure.action.correct')} onPress={onCorrect} />
  if (can('ASK'))
    return <Button kind="secondary" icon="message-circle" label={t('disclosure.action.ask')} onPress={onAsk} />
  return null
}

function PublishButton({ id }: { id: string }) {
  const t = useMessages()
  const publish = useCommand(PublishDisclosureDocument)
  const press = async () => {
    const agreed = await confirm({
      title: t('disclosure.publish.title'),
      text: t('disclosure.publish.text'),
      confirmLabel: t('disclosure.publish.confirm'),
    })
    if (!agreed) return
    const { ok } = await publish.run({ input: { id } })
    if (ok) showToast({ text: t('disclosure.publish.done') })
  }
  const trouble = publish.message ?? Object.values(publish.fieldErrors)[0]
  return (
    <>
      {trouble && <Banner tone="error" text={trouble} />}
      <Button icon="megaphone" label={t('disclosure.action.publish')} busy={publish.busy} onPress={press} />
    </>
  )
}
