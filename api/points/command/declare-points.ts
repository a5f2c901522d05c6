import { addDays } from '@shared/calendar/due'
import { calendarDate } from '@shared/format'
import { POINTS_LIMITS } from '@shared/points/rules'
import { requireAttachments } from '../../attachment/queries'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import type { CountyTransaction } from '../../database/county-database'
import { officeNow } from '../../disclosure/office-now'
import { Refusal, requireId } from '../../error'
import type { DeclarePointsInput } from '../../generated/graphql'
import { actingFor, holdAccount } from '../household'
import { readItems, requirePointsOn } from '../programme'
import { requireWords } from '../words'

const OPEN_MOST = 30

/** 申报, by the household or by a cadre for it. Points are those of the rules in force. */
export function declarePoints(
  context: RequestContext,
  input: DeclarePointsInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'declarePoints', input }, async ({ db, now, viewer, record }) => {
    const { householdId, village, asCadre } = await actingFor(db, viewer, input.householdId)
    const rules = await requirePointsOn(db, village)
    await holdAccount(db, viewer, householdId)
    const item = readItems(rules).find(({ code }) => code === input.itemCode)
    if (item === undefined) throw new Refusal('POINTS_ITEM_UNKNOWN', 'itemCode')
    const doneOn = dayOf(input.doneOn, now)
    const words = requireWords(input.words, POINTS_LIMITS.words, 'words')
    const attachmentIds = await photosOf(db, village, input.attachmentIds, asCadre)
    await refuseTwice(db, { householdId, itemCode: item.code, doneOn })
    const { id } = await db.pointsClaim.create({
      data: {
        divisionCode: village,
        householdId,
        rulesVersion: rules.version,
        itemCode: item.code,
        itemTitle: item.title,
        points: item.points,
        doneOn,
        words,
        attachmentIds,
        declarerId: viewer.personId,
        declarerName: viewer.name,
        declarerPost: asCadre ? officeNow(viewer) : '',
      },
    })
    await record({ subjectType: 'PointsClaim', subjectId: id, divisionCode: village, detail: { item: item.code } })
    return { id }
  })
}

function dayOf(doneOn: Date, now: Date): Date {
  const today = calendarDate(now)
  const day = doneOn.toISOString().slice(0, 10)
  const days = POINTS_LIMITS.backDays
  if (day > today || day < addDays(today, -days)) throw new Refusal('POINTS_DONE_ON', 'doneOn', { days })
  return doneOn
}

/** A cadre brings the photo; a household may leave it to who verifies it on the spot. */
export async function photosOf(db: CountyTransaction, village: string, ids: readonly string[], needed: boolean) {
  const attachmentIds = ids.map(requireId)
  if (needed && attachmentIds.length === 0) throw new Refusal('POINTS_PHOTO_REQUIRED', 'attachmentIds')
  const max = POINTS_LIMITS.photos
  if (attachmentIds.length > max) throw new Refusal('ATTACHMENT_TOO_MANY', 'attachmentIds', { max })
  await requireAttachments(db, village, attachmentIds)
  return attachmentIds
}

/** One deed counts once; the household's account is held, so that two declarations do not pass each other. */
async function refuseTwice(
  db: CountyTransaction,
  { householdId, itemCode, doneOn }: { householdId: string; itemCode: string; doneOn: Date },
): Promise<void> {
  const alive = { notIn: ['REJECTED' as const, 'WITHDRAWN' as const] }
  if ((await db.pointsClaim.count({ where: { householdId, itemCode, doneOn, state: alive } })) > 0)
    throw new Refusal('POINTS_CLAIMED_ALREADY', 'doneOn')
  const open = { in: ['DECLARED' as const, 'VERIFIED_ONCE' as const] }
  if ((await db.pointsClaim.count({ where: { householdId, state: open } })) >= OPEN_MOST)
    throw new Refusal('POINTS_CLAIMS_FULL', null, { max: OPEN_MOST })
}
