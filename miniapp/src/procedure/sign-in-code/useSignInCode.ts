import { useCallback, useEffect, useState } from 'react'
import { graphql } from '../../graphql/client'
import { failureKey } from '../../graphql/failure'
import { useMessages } from '../../message/useMessages'
import { SessionSignInCodeDocument, type SessionSignInCodeQuery } from '../generated/documents'

export type SignInCode = NonNullable<SessionSignInCodeQuery['sessionSignInCode']>

interface Known {
  /** Null: not turned on, too early or over. */
  data?: { code: SignInCode | null }
  failed?: ReturnType<typeof failureKey>
}

/** A little after the code has changed, and often enough to see people come in. */
const LEAST_MS = 2_000
const MOST_MS = 10_000

/** The code of a meeting, read anew as long as the page is open; never kept, an old one helps nobody. */
export function useSignInCode(id: string) {
  const t = useMessages()
  const [known, setKnown] = useState<Known>({})
  const read = useCallback(async (): Promise<number> => {
    try {
      const { data } = await graphql.client.query({
        query: SessionSignInCodeDocument,
        variables: { id },
        fetchPolicy: 'no-cache',
      })
      const code = data?.sessionSignInCode ?? null
      setKnown({ data: { code } })
      return code === null ? MOST_MS : Date.parse(code.validUntil) - Date.now() + 300
    } catch (error) {
      setKnown({ failed: failureKey(error) })
      return MOST_MS
    }
  }, [id])
  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () =>
      void read().then((wait) => {
        if (!gone) timer = setTimeout(again, Math.min(MOST_MS, Math.max(LEAST_MS, wait)))
      })
    again()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [read])
  return { data: known.data, message: known.failed && t(known.failed), retry: () => void read() }
}
