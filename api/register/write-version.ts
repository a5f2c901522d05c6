import { findSensitiveNumbers } from '@shared/sensitive-number'
import { isReadableText, textLength } from '@shared/written-text'
import type { CommandScope } from '../command/run-command'
import type { CountyTransaction } from '../database/county-database'
import { officeNow } from '../disclosure/office-now'
import { Refusal, refuseAll } from '../error'
import type { RegisterKind } from '../generated/county/enums'

const REASON_MAX = 200

/** Why a version was written: asked for with every one, read by everybody. */
export function requireReason(reason: string, max = REASON_MAX, field = 'reason'): string {
  const words = reason.trim()
  if (words === '') throw new Refusal('TEXT_REQUIRED', field)
  const length = textLength(words)
  if (length > max) throw new Refusal('TEXT_TOO_LONG', field, { max, length })
  if (!isReadableText(words)) throw new Refusal('REGISTER_TEXT_UNREADABLE', field)
  refuseSensitive({ [field]: words })
  return words
}

interface Placed {
  field: string
  text: string
}

function textsOf(value: unknown, field: string): Placed[] {
  if (typeof value === 'string') return [{ field, text: value }]
  if (typeof value !== 'object' || value === null) return []
  const inside = (name: string) => (field === '' ? name : `${field}.${name}`)
  return Object.entries(value).flatMap(([name, part]) => (/Ids?$/.test(name) ? [] : textsOf(part, inside(name))))
}

/** PIPL 25, 28: no register holds an unmasked ID, phone or bank number; each place is named. */
export function refuseSensitive(content: object): void {
  refuseAll(
    textsOf(content, '').flatMap(({ field, text }) => {
      const [found] = findSensitiveNumbers(text)
      return found === undefined
        ? []
        : [{ code: 'REGISTER_SENSITIVE_NUMBER', field, parameters: { masked: found.masked } }]
    }),
  )
}

/**
 * One writer or inspector of a village's registers at a time, and the hour they are written at is taken under the lock: an
 * inspection can then say "all that was written up to here" and miss nothing that commits later.
 */
export async function lockRegister(db: CountyTransaction, division: string): Promise<Date> {
  await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 360))', `register:${division}`)
  return new Date()
}

export interface NewVersion {
  division: string
  kind: RegisterKind
  code: string
  /** The version it was written on; 0 where there is none yet. */
  baseVersion: number
  content: object
  reason: string
  /** For the power list: what stood here before the first own wording. */
  before?: { content: object; reason: string; authorPost: string }
  /** The leaf of the log, and what it commits to. */
  published: { type: string; content: object }
}

/** Writes the next version, its audit row and its leaf. Refuses when another version came in between. */
export async function writeVersion(scope: CommandScope, given: NewVersion): Promise<{ id: string; version: number }> {
  const { db, viewer, record } = scope
  const at = await lockRegister(db, given.division)
  const version = given.baseVersion + 1
  const id = await claimVersion(db, given, at)
  const author = { authorId: viewer.personId, authorName: viewer.name, authorPost: officeNow(viewer) }
  const { before } = given
  if (version === 1 && before !== undefined) {
    const first = { entryId: id, version: 0, recordedAt: at, ...author, authorName: '', ...before }
    await db.registerVersion.create({ data: first })
  }
  const next = { entryId: id, version, content: given.content, reason: given.reason, recordedAt: at }
  await db.registerVersion.create({ data: { ...next, ...author } })
  await record({
    subjectType: SUBJECTS[given.kind],
    subjectId: id,
    divisionCode: given.division,
    detail: { version },
    published: { type: given.published.type, version, content: { ...given.published.content, reason: given.reason } },
  })
  return { id, version }
}

const SUBJECTS: Record<RegisterKind, string> = {
  POWER: 'MicroPower',
  RULES: 'VillageRules',
  ASSET: 'Asset',
  CONTRACT: 'Contract',
}

/** The unique index of division, kind and code decides over a first version, the stored version number over a later one. */
async function claimVersion(db: CountyTransaction, given: NewVersion, at: Date): Promise<string> {
  const { division: divisionCode, kind, code, baseVersion } = given
  const line = { divisionCode, kind, code }
  const { count } =
    baseVersion === 0
      ? await db.registerEntry.createMany({ data: [{ ...line, version: 1, changedAt: at }], skipDuplicates: true })
      : await db.registerEntry.updateMany({
          where: { ...line, version: baseVersion },
          data: { version: baseVersion + 1, changedAt: at },
        })
  if (count === 0) throw new Refusal('REGISTER_CHANGED_MEANWHILE')
  const entry = await db.registerEntry.findUniqueOrThrow({ where: { divisionCode_kind_code: line } })
  return entry.id
}
