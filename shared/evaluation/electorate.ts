import { isObject, isStringArray } from '../json'
import type { Problem } from '../result'

export const ELECTORATE_KINDS = [
  'ALL_VILLAGERS',
  'HOUSEHOLD_HEADS',
  'PARTY_MEMBERS',
  'REPRESENTATIVES',
  'GROUPS',
] as const
export type ElectorateKind = (typeof ELECTORATE_KINDS)[number]

/** 评议人: who may answer. Everybody on it is 18 or older on the opening day and not moved out. */
export interface Electorate {
  kind: ElectorateKind
  /** 村民小组, for GROUPS only. */
  groupIds: string[]
}

/** Below this an anonymous evaluation is not opened: whoever knows the others' answers knows the last one. */
export const ANONYMOUS_MINIMUM = 5

/** How long an evaluation may stay open. */
export const OPEN_MINIMUM_MS = 10 * 60_000
export const OPEN_MAXIMUM_DAYS = 180

const MOST_GROUPS = 100

export type ElectorateProblemCode = 'EVALUATION_ELECTORATE_UNKNOWN' | 'EVALUATION_GROUPS_MISSING'

/** Untrusted input as an electorate; groups named beside another kind are dropped, repeated ones joined. */
export function parseElectorate(input: unknown): Electorate | Problem<ElectorateProblemCode> {
  const kind = isObject(input) ? ELECTORATE_KINDS.filter((known) => known === input.kind)[0] : undefined
  if (!isObject(input) || kind === undefined) return { code: 'EVALUATION_ELECTORATE_UNKNOWN', field: 'electorate' }
  if (kind !== 'GROUPS') return { kind, groupIds: [] }
  const given = isStringArray(input.groupIds) ? input.groupIds : []
  const groupIds = given.filter((id, index) => given.indexOf(id) === index)
  if (groupIds.length === 0 || groupIds.length > MOST_GROUPS) {
    return { code: 'EVALUATION_GROUPS_MISSING', field: 'electorate.groupIds' }
  }
  return { kind, groupIds }
}
