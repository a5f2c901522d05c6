import { useApolloClient } from '@apollo/client/react'
import { confirm } from '../../design/dialog/dialog-store'
import { showToast } from '../../design/feedback/toast-store'
import { goBack, replacePage } from '../../design/layout/navigate'
import type { Draft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import {
  DeleteEvaluationDraftDocument,
  type EvaluationDraftEditFragment,
  OpenEvaluationDocument,
  SaveEvaluationDraftDocument,
} from '../generated/documents'
import { type EditState, fromDraft, isSame, toInput } from './edit-state'

/** Saving, opening and throwing away a draft. */
export function useEvaluationEditing(
  division: string,
  draft: Draft<EditState>,
  stored: EvaluationDraftEditFragment | undefined,
) {
  const t = useMessages()
  const format = useFormat()
  const { cache } = useApolloClient()
  const saving = useCommand(SaveEvaluationDraftDocument)
  const opening = useCommand(OpenEvaluationDocument)
  const removing = useCommand(DeleteEvaluationDraftDocument)

  const keep = async (): Promise<EvaluationDraftEditFragment | undefined> => {
    const known = stored ? { id: stored.id, revision: draft.form.revision } : {}
    const outcome = await saving.run({ input: { ...known, division, ...toInput(draft.form) } })
    if (!outcome.ok || !outcome.payload.draft) return undefined
    if (stored) draft.change({ revision: outcome.payload.draft.revision })
    return outcome.payload.draft
  }

  const save = async () => {
    const saved = await keep()
    if (!saved) return
    showToast({ text: t(saved.mayOpen ? 'evaluation.edit.saved' : 'evaluation.edit.savedForSupervisor') })
    if (stored) return
    draft.clear()
    replacePage('/evaluation/edit/index', { id: saved.id })
  }

  const agree = ({ electorate, electorateCount: count, closesAt }: EvaluationDraftEditFragment) => {
    const who = t(`evaluation.electorate.${electorate.kind}`)
    return confirm({
      title: t('evaluation.edit.openSure'),
      text: t('evaluation.edit.openText', { who, count, date: format.dateTime(closesAt) }),
      confirmLabel: t('evaluation.edit.open'),
    })
  }

  const open = async () => {
    if (!stored) return
    const current = isSame(draft.form, fromDraft(stored)) ? stored : await keep()
    if (!current || !(await agree(current))) return
    const { id, revision } = current
    if (!(await opening.run({ input: { id, revision } })).ok) return
    draft.clear()
    showToast({ text: t('evaluation.edit.opened') })
    replacePage('/evaluation/result/index', { id })
  }

  const remove = async () => {
    if (!stored) return
    const sure = { title: t('evaluation.edit.delete'), text: t('evaluation.edit.deleteSure'), danger: true }
    if (!(await confirm({ ...sure, confirmLabel: t('evaluation.edit.delete') }))) return
    if (!(await removing.run({ input: { id: stored.id } })).ok) return
    draft.clear()
    goBack()
    cache.evict({ id: `EvaluationDraft:${stored.id}` })
  }

  const fieldErrors = { ...saving.fieldErrors, ...opening.fieldErrors }
  const general = [saving.message, opening.message, removing.message].filter((line) => line !== undefined)
  return {
    save,
    open,
    remove,
    saving: saving.busy,
    opening: opening.busy,
    fieldErrors,
    faults: [...general, ...Object.values(fieldErrors)],
  }
}
