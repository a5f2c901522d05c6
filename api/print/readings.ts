import { periodEnd } from '@shared/disclosure/catalogue'
import { canReadDivision, requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { readDisclosure, readVersion } from '../disclosure/readings'
import { RequestError, requireAccess } from '../error'
import type { DisclosureKind } from '../generated/county/enums'
import { isInside } from '../procedure/access'
import { readProcedure } from '../procedure/queries'
import { mayPrint } from './access'
import type { PaperSize } from './paper/paper'
import { printAddress } from './print-address'
import { PERIOD_ITEMS_MAX, publishedWithin } from './queries'

/** Whoever may read the version is given the address of its sheet. */
export async function disclosurePrintAddress(
  context: RequestContext,
  args: { id: string; version: number; size: PaperSize },
): Promise<string> {
  const item = await readDisclosure(context, args.id)
  if (!mayPrint(requireViewer(context), item)) throw new RequestError('NOT_FOUND')
  const { version } = await readVersion(context, item.id, args.version)
  const { county, services } = context
  return printAddress(services.keys.attachment, {
    document: 'disclosure',
    county,
    id: item.id,
    version,
    size: args.size,
  })
}

export async function periodPrintAddress(
  context: RequestContext,
  {
    division,
    period,
    kind = null,
    size,
  }: { division: string; period: string; kind?: DisclosureKind | null; size: PaperSize },
): Promise<string> {
  const viewer = requireViewer(context)
  if (!/^\d{12}$/.test(division)) throw new RequestError('NOT_FOUND')
  requireAccess(canReadDivision(viewer, division))
  if (period.length > 7 || periodEnd(period) === null) throw new RequestError('BAD_INPUT', 'PRINT_PERIOD_INVALID')
  const found = await publishedWithin(context.database, division, period, kind)
  if (found.length === 0) throw new RequestError('NOT_FOUND', 'PRINT_NOTHING')
  if (found.length > PERIOD_ITEMS_MAX) throw new RequestError('BAD_INPUT', 'PRINT_TOO_LARGE')
  const { county, services } = context
  const target = { document: 'period' as const, county, division, period, kind: kind ?? '', size }
  return printAddress(services.keys.attachment, target)
}

type Matter = Parameters<typeof isInside>[1] & { id: string; template: string }

/** The register is the village's own file, with names: for its offices and those above. Null for others. */
export function registerAddress(context: RequestContext, procedure: Matter, size: PaperSize): string | null {
  if (procedure.template !== 'DELIBERATION' || !isInside(requireViewer(context), procedure)) return null
  const { county, services } = context
  return printAddress(services.keys.attachment, { document: 'register', county, id: procedure.id, size })
}

export async function registerPrintAddress(
  context: RequestContext,
  { procedureId, size }: { procedureId: string; size: PaperSize },
): Promise<string> {
  const procedure = await readProcedure(context, procedureId)
  requireAccess(isInside(requireViewer(context), procedure))
  const address = registerAddress(context, procedure, size)
  if (address === null) throw new RequestError('BAD_INPUT', 'PRINT_NO_REGISTER')
  return address
}
