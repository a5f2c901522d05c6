import { findMicroPower } from '@shared/power-list/catalogue'
import type { MicroPowerContent } from '@shared/power-list/micro-power'
import { actsAs, OVERSEERS, requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { RequestError, requireAccess } from '../error'
import { effectivePowers } from './queries'
import type { PowerDeviationRecord } from './record'

const MOST = 300

/** What a wording is made of; the way of an item is compared as a whole. */
const FIELDS = [
  'title',
  'plain',
  'owner',
  'steps',
  'documents',
  'timeLimitDays',
  'disclosure',
  'supervisor',
  'riskPoints',
  'legalBasis',
] as const satisfies readonly (keyof MicroPowerContent)[]

export function differences(own: MicroPowerContent, county: MicroPowerContent): (typeof FIELDS)[number][] {
  return FIELDS.filter((field) => JSON.stringify(own[field]) !== JSON.stringify(county[field]))
}

/** Villages whose own wording differs from the county's in force, the last changed first. For who oversees them. */
export async function findDeviations(
  context: RequestContext,
  { division, code }: { division: string; code?: string | null },
): Promise<PowerDeviationRecord[]> {
  if (!/^\d{6}(\d{3})?$/.test(division) || (code && findMicroPower(code) === undefined))
    throw new RequestError('NOT_FOUND')
  requireAccess(actsAs(requireViewer(context), OVERSEERS, division))
  const county = new Map(
    (await effectivePowers(context.database, division.slice(0, 6))).map(({ item }) => [item.code, item]),
  )
  const rows = await context.database.registerEntry.findMany({
    where: { kind: 'POWER', divisionCode: { startsWith: division }, ...(code ? { code } : {}) },
    include: { versions: { orderBy: { version: 'desc' }, take: 1 } },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  })
  return rows.flatMap(({ id, code: item, divisionCode, changedAt, versions: [newest] }) => {
    const wording = county.get(item)
    if (divisionCode.length !== 12 || newest === undefined || wording === undefined) return []
    const differs = differences(newest.content as unknown as MicroPowerContent, wording)
    const { version, authorName, reason } = newest
    return differs.length === 0
      ? []
      : [{ id, code: item, divisionCode, version, authorName, reason, changedAt, differs }]
  })
}
