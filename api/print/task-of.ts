import { describePeriod } from '@shared/disclosure/catalogue'
import { type DisclosureKind, disclosureKinds } from '@shared/disclosure/catalogue-item'
import { type CountyCode, countyDatabase, parseCountyCode } from '../database/county-database'
import { findDivision } from '../division/division-directory'
import { RequestError } from '../error'
import { ballotSheetOf } from '../paper-ballot/sheet-of'
import { findProcedure } from '../procedure/queries'
import type { PrintTarget } from './print-address'
import { findPublished, PERIOD_ITEMS_MAX, PERIOD_ROWS_MAX, publishedWithin } from './queries'
import { registerOf } from './register-of'
import type { DisclosureSheetInput, PrintTask } from './sheet/sheet-input'
import { sheetOf } from './sheet-of'

export interface NamedTask {
  task: PrintTask
  fileName: string
}

type Target<Document> = Extract<PrintTarget, { document: Document }>

/** What a good address asks for, read anew: a list that expired since is printed without its names. */
export function taskOf(target: PrintTarget, origin: string): Promise<NamedTask> {
  const county = parseCountyCode(target.county)
  if (target.document === 'disclosure') return disclosureTask(county, target, origin)
  if (target.document === 'period') return periodTask(county, target, origin)
  if (target.document === 'ballot') return ballotTask(county, target)
  return registerTask(county, target, origin)
}

async function registerTask(county: CountyCode, { id, size }: Target<'register'>, origin: string): Promise<NamedTask> {
  const db = countyDatabase(county)
  const procedure = await findProcedure(db, id)
  if (procedure === null) throw new RequestError('NOT_FOUND')
  const input = await registerOf(db, county, origin, procedure)
  return { task: { document: 'register', size, input }, fileName: `${input.matter}-四议两公开登记表-${size}` }
}

async function ballotTask(county: CountyCode, { id, size, copies }: Target<'ballot'>): Promise<NamedTask> {
  const input = await ballotSheetOf(county, id, copies)
  return { task: { document: 'ballot', size, input }, fileName: `${input.title}-评议票-${copies}份-${size}` }
}

async function disclosureTask(county: CountyCode, target: Target<'disclosure'>, origin: string): Promise<NamedTask> {
  const { id, version, size } = target
  const published = await findPublished(county, id, version)
  if (published === null) throw new RequestError('NOT_FOUND')
  const input = await sheetOf(county, origin, published)
  return { task: { document: 'disclosure', size, input }, fileName: `${input.title}-${size}` }
}

async function periodTask(county: CountyCode, target: Target<'period'>, origin: string): Promise<NamedTask> {
  const { division, size } = target
  const kind = disclosureKinds.find((one) => one === target.kind) ?? null
  const items = await itemsOf(county, target, kind, origin)
  const { fullName } = await findDivision(county, division)
  const period = describePeriod(target.period)
  const input = { village: fullName, period, kind, items }
  return { task: { document: 'period', size, input }, fileName: `${fullName}${period}公开内容-${size}` }
}

async function itemsOf(
  county: CountyCode,
  { division, period }: Target<'period'>,
  kind: DisclosureKind | null,
  origin: string,
): Promise<DisclosureSheetInput[]> {
  const items: DisclosureSheetInput[] = []
  let rows = 0
  for (const id of await publishedWithin(countyDatabase(county), division, period, kind)) {
    const published = await findPublished(county, id)
    if (published === null) continue
    const sheet = await sheetOf(county, origin, published)
    rows += sheet.table?.rows.length ?? 0
    items.push(sheet)
    if (items.length > PERIOD_ITEMS_MAX || rows > PERIOD_ROWS_MAX)
      throw new RequestError('BAD_INPUT', 'PRINT_TOO_LARGE')
  }
  if (items.length === 0) throw new RequestError('NOT_FOUND', 'PRINT_NOTHING')
  return items
}
