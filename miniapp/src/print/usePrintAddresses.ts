import { useEffect, useState } from 'react'
import { graphql } from '../graphql/client'
import { failureKey } from '../graphql/failure'
import { useMessages } from '../message/useMessages'
import { DisclosurePrintAddressesDocument, PeriodPrintAddressesDocument } from './generated/documents'

export type PrintScope = 'item' | 'period'

export interface PrintSubject {
  id: string
  version: number
  division: string
  /** Null where an item belongs to a day, not to a period. */
  period: string | null
}

export type PaperSize = 'a4' | 'a3'
export type Addresses = Readonly<Record<PaperSize, string>>

/**
 * Addresses are good for minutes: asked for anew whenever the sheet opens, never kept. Both are there before anybody
 * presses, so that the press itself opens the file.
 */
export function usePrintAddresses(subject: PrintSubject, scope: PrintScope) {
  const t = useMessages()
  const [known, setKnown] = useState<Partial<Record<PrintScope, Addresses>>>({})
  const [message, setMessage] = useState<string>()
  const { id, version, division, period } = subject
  const missing = known[scope] === undefined
  useEffect(() => {
    if (!missing) return undefined
    let left = false
    setMessage(undefined)
    askFor({ id, version, division, period }, scope)
      .then((addresses) => !left && setKnown((all) => ({ ...all, [scope]: addresses })))
      .catch((error: unknown) => !left && setMessage(t(failureKey(error))))
    return () => {
      left = true
    }
  }, [id, version, division, period, scope, missing, t])
  return { addresses: known[scope], message }
}

async function askFor(subject: PrintSubject, scope: PrintScope): Promise<Addresses> {
  const { id, version, division, period } = subject
  const fetchPolicy = 'no-cache' as const
  const answer =
    scope === 'period' && period !== null
      ? await graphql.client.query({
          query: PeriodPrintAddressesDocument,
          variables: { division, period },
          fetchPolicy,
        })
      : await graphql.client.query({ query: DisclosurePrintAddressesDocument, variables: { id, version }, fetchPolicy })
  if (!answer.data) throw answer.error ?? new Error('No answer')
  return answer.data
}
