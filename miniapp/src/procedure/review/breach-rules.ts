import type { Matter, Rule, Session } from '../matter'

/** The meeting that would be held again: the last that was held. */
export function lastMeeting({ stages }: Matter): Session | undefined {
  const held = stages
    .flatMap(({ runs }) => runs)
    .flatMap(({ sessions }) => sessions)
    .filter(({ status }) => status === 'HELD')
  return held.sort((left, right) => Date.parse(left.heldAt ?? '') - Date.parse(right.heldAt ?? '')).pop()
}

/** The rules a meeting can have broken, each once. */
export function breachRules(matter: Matter): Rule[] {
  const meeting = lastMeeting(matter)
  return matter.rules.filter(
    ({ kind, body }) => body === meeting?.body && (kind === 'QUORUM' || kind === 'THRESHOLD' || kind === 'NOTICE'),
  )
}
