import { monthsOfChange, periodsNow, rowsOf } from '@shared/calendar/due'
import {
  CALENDAR_REASON,
  type CalendarFrequency,
  frequenciesOf,
  isMoreOften,
  NEVER_OFF,
} from '@shared/calendar/setting'
import { findCatalogueItem } from '@shared/disclosure/catalogue'
import type { CatalogueItem } from '@shared/disclosure/catalogue-item'
import { calendarDate } from '@shared/format'
import { holdsSensitiveNumber } from '@shared/sensitive-number'
import { isReadableLine, textLength } from '@shared/written-text'
import { requireViewer } from '../access/viewer'
import { type CommandOutcome, type CommandScope, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { type CountyCode, countySql } from '../database/county-database'
import { officeNow } from '../disclosure/office-now'
import { Refusal, RequestError, requireAccess } from '../error'
import type { SetDisclosureCalendarInput } from '../generated/graphql'
import { mayChangeCalendar, mayDecide } from './access'
import { insertDueRows } from './due-rows'
import { listItems } from './items'
import type { CalendarItemRecord } from './record'
import { FROM_DUE, PUBLISHED_AT } from './statements'

interface Decision {
  item: CatalogueItem
  divisionCode: string
  applicable: boolean
  frequency: CalendarFrequency | null
  reason: string
}

/** Decides how often a village discloses an item, or that it has nothing of the kind. Answers the village. */
export function setDisclosureCalendar(
  context: RequestContext,
  input: SetDisclosureCalendarInput,
): Promise<CommandOutcome<{ divisionCode: string }>> {
  const { division: divisionCode } = input
  if (!/^\d{12}$/.test(divisionCode)) throw new RequestError('NOT_FOUND')
  requireAccess(mayChangeCalendar(requireViewer(context), divisionCode))
  return runCommand(context, { action: 'setDisclosureCalendar', input }, async (scope) => {
    // One decision about a village at a time: what is refused depends on the one before.
    await scope.db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', divisionCode)
    const item = requireItem(input.catalogueCode)
    const now = await currentItem(context.county, divisionCode, item)
    const decision = decide(scope, item, now, input)
    await keep(scope, decision)
    await applyToRows(scope, context.county, decision)
    const { applicable, frequency } = decision
    await scope.record({
      subjectType: 'DisclosureCalendar',
      subjectId: `${divisionCode}-${item.code}`,
      divisionCode,
      detail: { catalogueCode: item.code, applicable, frequency, before: now.applicable ? now.frequency : 'OFF' },
    })
    return { divisionCode }
  })
}

function requireItem(code: string): CatalogueItem {
  const item = findCatalogueItem(code)
  if (item === undefined || item.frequency === 'PER_EVENT') throw new Refusal('CALENDAR_ITEM_UNKNOWN', 'catalogueCode')
  return item
}

async function currentItem(county: CountyCode, division: string, item: CatalogueItem): Promise<CalendarItemRecord> {
  const all = await listItems(county, division, true)
  const found = all.find(({ catalogueCode }) => catalogueCode === item.code)
  if (found === undefined) throw new Refusal('CALENDAR_ITEM_UNKNOWN', 'catalogueCode')
  return found
}

function decide(
  { viewer }: CommandScope,
  item: CatalogueItem,
  now: CalendarItemRecord,
  input: SetDisclosureCalendarInput,
): Decision {
  const { applicable, division: divisionCode } = input
  const reason = (input.reason ?? '').trim()
  checkReason(reason, !applicable)
  const free = mayDecide(viewer, divisionCode)
  if (!applicable) {
    if (!free) throw new Refusal('CALENDAR_OFF_BY_TOWNSHIP', 'applicable')
    if (NEVER_OFF.includes(item.code)) throw new Refusal('CALENDAR_FINANCE_ALWAYS', 'applicable')
    if (!now.applicable) throw new Refusal('CALENDAR_UNCHANGED')
    return { item, divisionCode, applicable, frequency: null, reason }
  }
  const { frequency } = input
  if (!frequency || !frequenciesOf(item).includes(frequency)) throw new Refusal('CALENDAR_FREQUENCY_RARER', 'frequency')
  if (now.applicable && now.frequency === frequency) throw new Refusal('CALENDAR_UNCHANGED')
  const more = now.applicable ? isMoreOften(frequency, now.frequency) : now.setAt === null
  if (!free && !more) throw new Refusal('CALENDAR_ONLY_MORE_OFTEN', 'frequency')
  return { item, divisionCode, applicable, frequency, reason }
}

function checkReason(reason: string, needed: boolean): void {
  const { min, max } = CALENDAR_REASON
  const length = textLength(reason)
  if ((needed || length > 0) && (length < min || length > max || !isReadableLine(reason))) {
    throw new Refusal('CALENDAR_REASON_LENGTH', 'reason', { min, max })
  }
  if (holdsSensitiveNumber(reason)) throw new Refusal('CALENDAR_REASON_NUMBER', 'reason')
}

async function keep({ db, viewer, now }: CommandScope, decision: Decision): Promise<void> {
  const { item, ...rest } = decision
  const setter = { setterId: viewer.personId, setterName: viewer.name, setterPost: officeNow(viewer), setAt: now }
  await db.disclosureCalendarSetting.create({ data: { ...rest, catalogueCode: item.code, ...setter } })
}

/** $1 village · $2 item · $3 today · $4 the periods of now. What is not due yet and not told: replaced by what the new decision asks for. */
const REMOVE = `
  DELETE FROM {county}.disclosure_due WHERE id IN (
    SELECT u.id ${FROM_DUE}
    WHERE u.division_code = $1 AND u.catalogue_code = $2 AND u.due_on >= $3::date AND u.period = ANY ($4::text[]) AND ${PUBLISHED_AT} IS NULL)`

/** $1 village · $2 item. Not applicable: nothing of it is owed, the late ones neither. */
const SWITCH_OFF = `
  UPDATE {county}.disclosure_due SET state = 'OFF' WHERE id IN (
    SELECT u.id ${FROM_DUE}
    WHERE u.division_code = $1 AND u.catalogue_code = $2 AND ${PUBLISHED_AT} IS NULL)`

async function applyToRows({ db, now }: CommandScope, county: CountyCode, decision: Decision): Promise<void> {
  const { item, divisionCode, applicable, frequency } = decision
  if (!applicable || frequency === null) {
    await db.$executeRawUnsafe(countySql(county, SWITCH_OFF), divisionCode, item.code)
    return
  }
  const today = calendarDate(now)
  await db.$executeRawUnsafe(countySql(county, REMOVE), divisionCode, item.code, today, periodsNow(today))
  const owed = { item, frequency, setOn: today }
  const rows = frequency === 'MONTHLY' ? monthsOfChange(owed, today) : rowsOf(owed, today)
  await insertDueRows(
    db,
    county,
    rows.map((row) => ({ ...row, division: divisionCode })),
  )
}
