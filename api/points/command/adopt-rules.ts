import { calendarDate } from '@shared/format'
import { POINTS_LIMITS, type PointsItem, rulesFaults } from '@shared/points/rules'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { officeNow } from '../../disclosure/office-now'
import { Refusal, RequestError, refuseAll, requireAccess, requireId } from '../../error'
import type { Prisma } from '../../generated/county/client'
import type { AdoptPointsRulesInput, SwitchPointsInput } from '../../generated/graphql'
import { mayKeepPoints, maySwitchPoints } from '../access'
import { readItems, readProgrammeOf } from '../programme'
import { requireVillage } from '../queries'
import { requireWords } from '../words'

type Outcome = Promise<CommandOutcome<{ division: string }>>

/** 积分细则 as the assembly passed it: the next version, and the first of the two agreements the system needs. */
export async function adoptPointsRules(context: RequestContext, input: AdoptPointsRulesInput): Outcome {
  const { division, baseVersion, publishDays, passedOn } = input
  requireVillage(division)
  requireAccess(mayKeepPoints(requireViewer(context), division))
  return runCommand(context, { action: 'adoptPointsRules', input }, async ({ db, now, viewer, record }) => {
    // Two who write the next version at once wait here; the unique index stands behind it.
    await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', `points:${division}`)
    const { rules, offByCounty } = await readProgrammeOf(db, division)
    if (offByCounty) throw new Refusal('POINTS_OFF')
    if ((rules?.version ?? 0) !== baseVersion) throw new Refusal('POINTS_RULES_CHANGED')
    const items = itemsOf(input, rules === null ? [] : readItems(rules))
    refuseAll(rulesFaults({ items, publishDays }))
    if (passedOn.toISOString().slice(0, 10) > calendarDate(now)) throw new Refusal('POINTS_DATE', 'passedOn')
    const reference = requireWords(input.reference, POINTS_LIMITS.reference, 'reference')
    const version = baseVersion + 1
    const { id } = await db.pointsRules.create({
      data: {
        divisionCode: division,
        version,
        items: items as unknown as Prisma.InputJsonArray,
        publishDays,
        passedOn,
        reference,
        procedureId: await procedureOf(db, division, input.procedureId),
        recorderId: viewer.personId,
        recorderName: viewer.name,
        recorderPost: officeNow(viewer),
        recordedAt: now,
      },
    })
    const content = { division, version, items, publishDays, passedOn, reference }
    await record({
      subjectType: 'PointsRules',
      subjectId: id,
      divisionCode: division,
      detail: { version, items: items.length },
      published: { type: 'POINTS_RULES', version, content },
    })
    return { division }
  })
}

/** An item keeps its code from version to version, so that what was declared under it is still called so. */
function itemsOf({ items }: AdoptPointsRulesInput, before: PointsItem[]): PointsItem[] {
  const known = before.map(({ code }) => code)
  const used = items.map(({ code }) => code)
  let next = Math.max(0, ...known.map((code) => Number(code.slice(1))))
  return items.map(({ code, title, points, note }, index) => {
    const kept = code && known.includes(code) && used.indexOf(code) === index ? code : null
    if (kept === null) next += 1
    return { code: kept ?? `P${next}`, title: title.trim(), points, note: note.trim().slice(0, POINTS_LIMITS.note) }
  })
}

async function procedureOf(db: Prisma.TransactionClient, divisionCode: string, id: string | null | undefined) {
  if (!id) return null
  const procedureId = requireId(id)
  if ((await db.procedure.count({ where: { id: procedureId, divisionCode } })) === 0)
    throw new Refusal('POINTS_PROCEDURE_UNKNOWN', 'procedureId')
  return procedureId
}

/** Closes the doors or opens them again; every record stays. */
export async function switchPoints(context: RequestContext, input: SwitchPointsInput): Outcome {
  const { division, on } = input
  if (!/^(\d{6}|\d{12})$/.test(division)) throw new RequestError('NOT_FOUND')
  requireAccess(maySwitchPoints(requireViewer(context), division))
  return runCommand(context, { action: 'switchPoints', input }, async ({ db, now, viewer, record }) => {
    await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', `points:${division}`)
    const programme = await readProgrammeOf(db, division)
    const village = division.length === 12
    if (village && programme.rules === null) throw new Refusal('POINTS_NO_RULES')
    if (village && programme.offByCounty) throw new Refusal('POINTS_OFF_BY_COUNTY')
    if (programme.on === on) throw new Refusal('POINTS_SWITCH_SAME')
    const reason = requireWords(input.reason, POINTS_LIMITS.reason, 'reason')
    const setter = { setterId: viewer.personId, setterName: viewer.name, setterPost: officeNow(viewer), setAt: now }
    const { id } = await db.pointsSwitch.create({ data: { divisionCode: division, on, reason, ...setter } })
    await record({ subjectType: 'PointsSwitch', subjectId: id, divisionCode: division, detail: { on } })
    return { division }
  })
}
