import { countIn, forgetVote, readVote } from '../ballot/kept-votes'
import { storage } from '../store/storage'

const KEPT = 'helped-votes'

/** Votes on this phone that are others': kept till they are in the box, and no longer. */
export function rememberHelped(key: string): void {
  const others = storage.read<string[]>(KEPT) ?? []
  if (!others.includes(key)) storage.write(KEPT, [...others, key])
}

/** Forgets seed and answers of everybody who was helped and whose ballots wait for nothing more. Not while one is being helped. */
export function forgetHelped(): void {
  const left = (storage.read<string[]>(KEPT) ?? []).filter((key) => {
    const vote = readVote(key)
    const waits = vote !== undefined && countIn(vote, 'WAITING') > 0
    if (!waits) forgetVote(key)
    return waits
  })
  storage.write(KEPT, left)
}
