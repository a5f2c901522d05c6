import { useEffect, useRef, useState } from 'react'
import { type Draft, useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import {
  type DisclosureWorkingFragment,
  SaveDisclosureDraftDocument,
  SubmitDisclosureDocument,
} from '../generated/documents'
import { contentOf, type EditorForm, formOf } from './editor-form'

/** Pause in typing after which the draft goes to the server, in ms. On the phone it is kept at once. */
const AUTOSAVE = 3000

export interface DisclosureEditor {
  form: EditorForm
  change(part: Partial<EditorForm>): void
  /** Another editor has saved since: the words stay here until it is decided whose are used. */
  conflict: boolean
  useTheirs(): void
  useMine(): void
  saving: boolean
  saved: boolean
  /** Why the server did not take it; the words are still on the phone. */
  trouble: string | undefined
  /** By field, as the API names them. */
  errors: Readonly<Record<string, string>>
  /** Sends what is not saved yet; answers the server's revision, or undefined when it was not taken. */
  save(): Promise<number | undefined>
  /** The server's copy after it wrote in the draft itself. */
  take(working: DisclosureWorkingFragment | null): void
  submit(): Promise<boolean>
  submitting: boolean
}

/** A draft that is kept as typed and saved by itself, so that two editors lose nothing. */
export function useDisclosureEditor(id: string, working: DisclosureWorkingFragment): DisclosureEditor {
  const server = formOf(working)
  const draft = useDraft<EditorForm>(`disclosure:${id}`, server)
  const { form } = draft
  const newest = useRef(form)
  newest.current = form
  const behind = form.revision !== working.revision
  const [conflict, setConflict] = useState(behind && form.dirty)
  const save = useSaving(id, draft, () => setConflict(true))
  const submit = useCommand(SubmitDisclosureDocument)

  // Nothing of one's own: what another saved meanwhile simply takes its place.
  useEffect(() => {
    if (behind && !form.dirty && !save.busy) draft.change(formOf(working))
  })
  useEffect(() => {
    if (!form.dirty || conflict) return
    const timer = setTimeout(() => void save.run(), AUTOSAVE)
    return () => clearTimeout(timer)
  }, [form, conflict, save.run])

  const decide = (part: Partial<EditorForm>) => {
    save.clear()
    setConflict(false)
    draft.change(part)
  }
  const saved = async () => (newest.current.dirty ? save.run() : newest.current.revision)
  const hand = async () => {
    // Not what stood there when the button was drawn: a line closed just before belongs to it.
    const revision = await saved()
    if (revision === undefined) return false
    const { ok } = await submit.run({ input: { id, revision } })
    if (ok) draft.clear()
    return ok
  }
  return {
    form,
    change: (part) => draft.change({ ...part, dirty: true }),
    conflict,
    useTheirs: () => decide(server),
    useMine: () => decide({ revision: working.revision, dirty: true }),
    saving: save.busy,
    saved: !form.dirty,
    trouble: save.message ?? submit.message,
    errors: { ...save.fieldErrors, ...submit.fieldErrors },
    save: saved,
    take: (written) => written && draft.change(formOf(written)),
    submit: hand,
    submitting: submit.busy,
  }
}

/** Sends what is on the phone; answers the new revision, or undefined when the server did not take it. */
function useSaving(id: string, draft: Draft<EditorForm>, onStale: () => void) {
  const command = useCommand(SaveDisclosureDraftDocument)
  const newest = useRef(draft.form)
  newest.current = draft.form
  const stale = 'revision' in command.fieldErrors
  const told = useRef(false)
  useEffect(() => {
    if (stale && !told.current) onStale()
    told.current = stale
  })
  const run = useRef(async (): Promise<number | undefined> => undefined)
  run.current = async () => {
    const sent = newest.current
    const outcome = await command.run({ input: { id, revision: sent.revision, ...contentOf(sent) } })
    const revision = outcome.ok ? outcome.payload.disclosure?.working?.revision : undefined
    if (revision === undefined) return undefined
    // What was typed while it was on its way is still to be sent.
    draft.change({ revision, dirty: newest.current !== sent })
    return revision
  }
  const stable = useRef(() => run.current())
  return { ...command, run: stable.current }
}
