import { useCallback, useEffect, useRef, useState } from 'react'
import { onSessionEnd, sessionStore } from '../session/session'
import { storage } from '../store/storage'

const PREFIX = 'draft:'
const DEBOUNCE = 400

onSessionEnd((reason) => {
  if (reason === 'expired') return
  for (const key of storage.keys()) if (key.startsWith(PREFIX)) storage.remove(key)
})

export interface Draft<Form> {
  form: Form
  change(part: Partial<Form>): void
  /** The form was found on the phone, half filled. */
  resumed: boolean
  /** Sent or thrown away: forgets it and begins anew. */
  clear(): void
}

/** A form that is kept on the phone as it is typed: `useDraft('notice-edit:new', { title: '', body: '' })`. Each person
 * has their own. */
export function useDraft<Form extends object>(key: string, initial: Form): Draft<Form> {
  const stored = `${PREFIX}${sessionStore.get().viewer?.personId ?? 'visitor'}:${key}`
  const [state, setState] = useState(() => {
    const kept = storage.read<Form>(stored)
    return { form: { ...initial, ...kept }, resumed: kept !== undefined }
  })
  const pending = useRef<Form | undefined>(undefined)

  const flush = useCallback(() => {
    if (pending.current) storage.write(stored, pending.current)
    pending.current = undefined
  }, [stored])

  useEffect(() => {
    const timer = setTimeout(flush, DEBOUNCE)
    return () => clearTimeout(timer)
  })
  // A page that is left before the pause is over still keeps the last word.
  useEffect(() => flush, [flush])

  const change = (part: Partial<Form>) =>
    setState((current) => {
      const form = { ...current.form, ...part }
      pending.current = form
      return { ...current, form }
    })

  const clear = () => {
    pending.current = undefined
    storage.remove(stored)
    setState({ form: initial, resumed: false })
  }

  return { form: state.form, change, resumed: state.resumed, clear }
}
