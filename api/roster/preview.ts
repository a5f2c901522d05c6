import { calendarDate } from '../../shared/format'
import type { RequestContext } from '../context'
import { queryCounty } from '../database/county-database'
import { findDivision } from '../division/division-directory'
import { rosterMessage } from './parse/message'
import type { Rejection, RosterPreview } from './parse/roster-types'
import { parseApart } from './parse-apart'
import type { RosterOutcome } from './record'
import { type RosterRow, rosterRows } from './roster-row'
import { COUNTED, ELSEWHERE } from './roster-sql'
import { digestIdNumber } from './sealed-number'

export interface Preview {
  rowCount: number
  accepted: RosterRow[]
  rejected: Rejection[]
  outcome: RosterOutcome
}

/** Reads a file for a village and compares it with what is on file; writes nothing. */
export async function previewRoster(
  context: RequestContext,
  division: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<Preview> {
  const today = calendarDate(new Date())
  const options = { fileName, today, division }
  const first = await parseApart(bytes, options)
  const elsewhere = await findElsewhere(context, division, first)
  const { rows, accepted, rejected } =
    elsewhere.size === 0 ? first : await parseApart(bytes, { ...options, existing: elsewhere })
  const sealed = rosterRows(context.services.keys, accepted)
  const values = [JSON.stringify(sealed), today, division]
  const [outcome] = await queryCounty<RosterOutcome>(context.county, 'roster-count', COUNTED, values)
  if (outcome === undefined) throw new Error('A count has one row')
  return { rowCount: rows, accepted: sealed, rejected: await namePlaces(context, rejected), outcome }
}

/** The numbers of the file that belong to people of another village of the county. */
async function findElsewhere(
  { county, services }: RequestContext,
  division: string,
  { accepted }: RosterPreview,
): Promise<Map<string, string>> {
  const numbers = new Map(
    accepted.map(({ idNumber }) => [digestIdNumber(services.keys, idNumber).toString('hex'), idNumber]),
  )
  const values = [[...numbers.keys()], division]
  const rows = await queryCounty<{ digest: string; division_code: string }>(
    county,
    'roster-elsewhere',
    ELSEWHERE,
    values,
  )
  return new Map(rows.map((row) => [numbers.get(row.digest) ?? '', row.division_code]))
}

/** The reader names villages by the name people use, not by the code. */
async function namePlaces(context: RequestContext, rejected: readonly Rejection[]): Promise<Rejection[]> {
  return Promise.all(
    rejected.map(async (rejection) => {
      const { code, parameters } = rejection
      if (code !== 'DUPLICATE_OTHER_VILLAGE' || !/^\d{12}$/.test(String(parameters.place))) return rejection
      const { fullName } = await findDivision(context.county, String(parameters.place))
      const named = { ...parameters, place: fullName }
      return { ...rejection, parameters: named, message: rosterMessage(code, named) }
    }),
  )
}
