import { useMutation } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useRef, useState } from 'react'
import { useMessages } from '../message/useMessages'
import { type Outcome, type PayloadOf, readPayload, sortErrors, type WithoutKey } from './command-outcome'
import { failureKey } from './failure'
import { createIdempotencyKey } from './idempotency-key'

interface Trouble {
  fields: Readonly<Record<string, string>>
  general: string | undefined
}

const none: Trouble = { fields: {}, general: undefined }

export interface Command<Data, Variables> {
  /** Sends. A second call while the first is under way does nothing. Never throws: failures are in `message`. */
  run(variables: WithoutKey<Variables>): Promise<Outcome<PayloadOf<Data>>>
  busy: boolean
  /** By the input field's name: for `Field`'s `error`. */
  fieldErrors: Readonly<Record<string, string>>
  /** For a Banner above the button: what went wrong as a whole. */
  message: string | undefined
  /** Forgets what went wrong. */
  clear(): void
}

/** The base of every mutation hook. The idempotency key stays the same as long as the same content is sent again, so
 * a form sent twice on a bad line counts once. */
export function useCommand<Data, Variables>(document: TypedDocumentNode<Data, Variables>): Command<Data, Variables> {
  const t = useMessages()
  const [mutate] = useMutation(document as TypedDocumentNode<Data, Record<string, unknown>>)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>(none)
  const sent = useRef({ content: '', key: '', underWay: false })

  const keyFor = (content: string) => {
    if (sent.current.content !== content) sent.current = { ...sent.current, content, key: createIdempotencyKey() }
    return sent.current.key
  }

  const send = async (variables: WithoutKey<Variables>): Promise<Outcome<PayloadOf<Data>>> => {
    const { input, ...rest } = variables as { input?: object }
    const idempotencyKey = keyFor(JSON.stringify(variables))
    const { data } = await mutate({ variables: { ...rest, input: { ...input, idempotencyKey } } })
    const { payload, userErrors } = readPayload(data as Data)
    // Answered, either way: the next sending is a new one.
    sent.current.content = ''
    setTrouble(sortErrors(userErrors))
    return payload && userErrors.length === 0 ? { ok: true, payload } : { ok: false }
  }

  const run = async (variables: WithoutKey<Variables>): Promise<Outcome<PayloadOf<Data>>> => {
    if (sent.current.underWay) return { ok: false }
    sent.current.underWay = true
    setBusy(true)
    setTrouble(none)
    try {
      return await send(variables)
    } catch (error) {
      setTrouble({ fields: {}, general: t(failureKey(error)) })
      return { ok: false }
    } finally {
      sent.current.underWay = false
      setBusy(false)
    }
  }

  return { run, busy, fieldErrors: trouble.fields, message: trouble.general, clear: () => setTrouble(none) }
}
