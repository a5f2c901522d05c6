import { useCallback, useEffect, useState } from 'react'
import { graphql } from '../../graphql/client'
import { failureKey } from '../../graphql/failure'
import { useMessages } from '../../message/useMessages'
import { ProcedureRosterDocument } from '../generated/documents'

export interface Called {
  personId: string
  name: string
  signInWay?: 'QR' | 'PAPER' | 'WITNESS' | null | undefined
  signedInAt?: string | null | undefined
}

interface Known {
  people?: readonly Called[]
  failed?: ReturnType<typeof failureKey>
}

/** Page after page would hold up a phone: an assembly of thousands is entered by numbers, not by names. */
const MOST_PAGES = 10

/** Who was called to a meeting, by name; undefined while it is read. Not kept: it would overwrite the stages in memory. */
export function useRoster(procedureId: string, sessionId: string, wanted = true) {
  const t = useMessages()
  const [known, setKnown] = useState<Known>({})
  const read = useCallback(() => {
    let gone = false
    setKnown({})
    readAll(procedureId, sessionId).then(
      (people) => gone || setKnown({ people }),
      (error) => gone || setKnown({ failed: failureKey(error) }),
    )
    return () => {
      gone = true
    }
  }, [procedureId, sessionId])
  useEffect(() => (wanted ? read() : undefined), [wanted, read])
  return { people: known.people, message: known.failed && t(known.failed), retry: () => void read() }
}

async function readAll(id: string, sessionId: string): Promise<Called[]> {
  const people: Called[] = []
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const roster = await readPage(id, sessionId, after)
    people.push(...(roster?.nodes ?? []))
    after = roster?.pageInfo.hasNextPage ? (roster.pageInfo.endCursor ?? null) : null
    if (after === null) break
  }
  return people
}

async function readPage(id: string, sessionId: string, after: string | null) {
  const { data } = await graphql.client.query({
    query: ProcedureRosterDocument,
    variables: { id, after },
    fetchPolicy: 'no-cache',
  })
  for (const { runs } of data?.procedure.stages ?? [])
    for (const { sessions } of runs) for (const session of sessions) if (session.id === sessionId) return session.roster
  return null
}
