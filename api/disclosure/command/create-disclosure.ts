import { findCatalogueItem, isPeriodOf, periodEnd } from '@shared/disclosure/catalogue'
import { type CatalogueItem, FREQUENCIES } from '@shared/disclosure/catalogue-item'
import type { LineTable } from '@shared/disclosure/table'
import { calendarDate } from '@shared/format'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { CreateDisclosureInput } from '../../generated/graphql'
import { mayWrite } from '../access'
import { requireMatter } from '../matter'
import { periodText } from '../period-text'
import { isUniqueViolation } from './unique-violation'

interface Creation {
  outcome: CommandOutcome<{ id: string }>
  /** The item that stands in the way: opened instead of filled in twice. */
  existing?: string
}

/** Begins an item of the catalogue for a period, its table laid out as the catalogue wants it. */
export async function createDisclosure(context: RequestContext, input: CreateDisclosureInput): Promise<Creation> {
  requireAccess(mayWrite(requireViewer(context), { divisionCode: input.division }))
  const outcome = await runCommand(context, { action: 'createDisclosure', input }, async (scope) => {
    const { division: divisionCode, catalogueCode, period } = input
    const entry = requireEntry(input, scope.now, context)
    const { kind } = entry
    const title = `${periodText(period, context.locale)}${context.locale === 'en' ? ' ' : ''}${entryTitle(entry, context)}`
    const procedureId = await requireMatter(scope.db, divisionCode, input.procedureId)
    const sequence = await nextSequence(scope, entry, input)
    const draft = { version: 1, title, table: emptyTable(entry), ...writer(scope) }
    const item = await scope.db.disclosure
      .create({
        data: { divisionCode, kind, catalogueCode, period, sequence, procedureId, title, versions: { create: draft } },
      })
      .catch((error: unknown) => {
        // The unique index decides between two cadres who begin the same item at once.
        throw isUniqueViolation(error) ? new Refusal('DISCLOSURE_EXISTS', 'period') : error
      })
    await scope.record({
      subjectType: 'Disclosure',
      subjectId: item.id,
      divisionCode,
      detail: { catalogueCode, period, procedureId },
    })
    return { id: item.id }
  })
  if (!outcome.userErrors.some(({ code }) => code === 'DISCLOSURE_EXISTS')) return { outcome }
  return { outcome, existing: await existingId(context, input) }
}

function requireEntry(input: CreateDisclosureInput, now: Date, context: RequestContext): CatalogueItem {
  const entry = findCatalogueItem(input.catalogueCode)
  if (entry === undefined) throw new Refusal('DISCLOSURE_CATALOGUE_UNKNOWN', 'catalogueCode')
  const frequency = FREQUENCIES[entry.frequency][context.locale === 'en' ? 'en' : 'zh']
  if (!isPeriodOf(entry, input.period)) throw new Refusal('DISCLOSURE_PERIOD_INVALID', 'period', { frequency })
  // A period that has not begun cannot have accounts; the current one may be drafted.
  const year = Number(calendarDate(now).slice(0, 4))
  if (Math.abs(Number((periodEnd(input.period) ?? '').slice(0, 4)) - year) > 10)
    throw new Refusal('DISCLOSURE_PERIOD_INVALID', 'period', { frequency })
  return entry
}

const entryTitle = (entry: CatalogueItem, context: RequestContext) =>
  context.locale === 'en' ? entry.titleEn : entry.title

function emptyTable({ columns, balanced }: CatalogueItem) {
  if (columns.length === 0) return undefined
  const table: LineTable = { columns, rows: [] }
  return JSON.parse(JSON.stringify(balanced ? { ...table, opening: null, closing: null } : table))
}

function writer({ viewer }: CommandScope) {
  const { personId, name } = viewer
  return { authorId: personId, authorName: name, editorIds: [personId], editorName: name }
}

/** Several events may fall on one day; of anything else there is one a period. */
async function nextSequence({ db }: CommandScope, entry: CatalogueItem, input: CreateDisclosureInput): Promise<number> {
  if (entry.frequency !== 'PER_EVENT') return 1
  const { division: divisionCode, catalogueCode, period } = input
  return (await db.disclosure.count({ where: { divisionCode, catalogueCode, period } })) + 1
}

async function existingId(context: RequestContext, input: CreateDisclosureInput): Promise<string | undefined> {
  const { division: divisionCode, catalogueCode, period } = input
  const found = await context.database.disclosure.findFirst({ where: { divisionCode, catalogueCode, period } })
  return found?.id
}
