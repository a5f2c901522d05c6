import { confirm } from '../../design/dialog/dialog-store'
import { showToast } from '../../design/feedback/toast-store'
import { replacePage } from '../../design/layout/navigate'
import type { Draft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { PublishPolicyDocument, SavePolicyDraftDocument } from '../generated/documents'
import { contentOf, type PolicyForm } from './policy-form'

/** Asks once, saves the draft on the server, publishes it, and opens what readers see. */
export function usePublishPolicy(policyId: string | undefined, draft: Draft<PolicyForm>) {
  const t = useMessages()
  const save = useCommand(SavePolicyDraftDocument)
  const publish = useCommand(PublishPolicyDocument)

  const run = async () => {
    const sure = await confirm({
      title: t('policy.publishQuestion'),
      text: t('policy.publishText'),
      confirmLabel: t('common.action.publish'),
    })
    if (!sure) return
    const saved = await save.run({ input: { policyId, content: contentOf(draft.form) } })
    const draftId = saved.ok ? saved.payload.draft?.id : undefined
    if (draftId === undefined) return
    const done = await publish.run({ input: { draftId } })
    if (!done.ok || !done.payload.policy) return
    draft.clear()
    showToast({ text: t('policy.published') })
    replacePage('/policy/detail/index', { id: done.payload.policy.id })
  }

  return {
    run,
    busy: save.busy || publish.busy,
    fieldErrors: { ...save.fieldErrors, ...publish.fieldErrors },
    message: save.message ?? publish.message,
  }
}
