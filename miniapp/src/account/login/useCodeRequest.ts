import { useEffect, useState } from 'react'
import { type Command, useCommand } from '../../graphql/useCommand'
import {
  RequestLoginCodeDocument,
  type RequestLoginCodeMutation,
  type RequestLoginCodeMutationVariables,
} from '../generated/documents'

export interface CodeRequest {
  command: Command<RequestLoginCodeMutation, RequestLoginCodeMutationVariables>
  /** What was sent, to which number; undefined before. */
  sent: RequestLoginCodeMutation['requestLoginCode'] | undefined
  /** Seconds until another may be asked for; 0: now. */
  wait: number
  ask(phone: string): Promise<void>
}

/** Asks for a code and counts down until the next may be asked for. */
export function useCodeRequest(): CodeRequest {
  const command = useCommand(RequestLoginCodeDocument)
  const [sent, setSent] = useState<CodeRequest['sent']>()
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(Date.now())
  const wait = Math.max(0, Math.ceil((until - now) / 1000))

  useEffect(() => {
    if (wait === 0) return
    const timer = setTimeout(() => setNow(Date.now()), 1000)
    return () => clearTimeout(timer)
  })

  const ask = async (phone: string) => {
    const done = await command.run({ input: { phone } })
    if (!done.ok) return
    setSent(done.payload)
    setNow(Date.now())
    setUntil(Date.now() + (done.payload.resendAfterSeconds ?? 0) * 1000)
  }

  return { command, sent, wait, ask }
}
