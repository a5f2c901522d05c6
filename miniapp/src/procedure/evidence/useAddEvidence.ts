import { showToast } from '../../design/feedback/toast-store'
import { goBack } from '../../design/layout/navigate'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { AddEvidenceDocument, type AttachmentItemFragment, type ProcedureRecordKind } from '../generated/documents'
import type { WorkView } from '../step/guide'
import { happening, justNow, type WhenForm } from '../step/when'
import { isPaper, type Source } from './record-kind'

export interface EvidenceForm {
  source: Source | ''
  text: string
  files: readonly AttachmentItemFragment[]
  when: WhenForm
}

const empty: EvidenceForm = { source: '', text: '', files: [], when: justNow }

/** Several papers are several records. What has arrived leaves the form, so that sending again sends only the rest. */
export function useAddEvidence(procedure: WorkView, kind: ProcedureRecordKind, title: string) {
  const t = useMessages()
  const { id, stage } = procedure
  const command = useCommand(AddEvidenceDocument)
  const draft = useDraft(`procedure-evidence:${id}:${stage}:${kind}`, empty)
  const { form } = draft
  const text = [form.source && t(`procedureWork.source.${form.source}`), form.text.trim()].filter(Boolean).join('：')
  const ready = isPaper(kind) ? form.files.length > 0 : text !== ''

  const send = async () => {
    let words: string | null = text || null
    for (const file of form.files.length > 0 ? form.files : [null]) {
      const attachmentId = file?.id ?? null
      const { ok } = await command.run({ input: { id, kind, text: words, attachmentId, ...happening(form.when) } })
      if (!ok) return
      words = null
      if (file) draft.change({ text: '', source: '', files: form.files.slice(form.files.indexOf(file) + 1) })
    }
    draft.clear()
    showToast({ text: t('procedureWork.evidence.done', { title }) })
    goBack()
  }

  return {
    form,
    change: draft.change,
    ready,
    errors: command.fieldErrors,
    busy: command.busy,
    message: command.message,
    send,
  }
}
