import { compositionChecks } from '@shared/legal-rule/assembly'
import type { BodyType } from '@shared/legal-rule/rule'
import { convenedSession, currentRun, stageOf } from '@shared/procedure/place'
import type { Move, ProcedureState } from '@shared/procedure/state'
import type { RecordKind } from '@shared/procedure/template'
import { findTemplate } from '@shared/procedure/templates'
import { uuidv7 } from 'uuidv7'
import { readSeats } from '../../api/assembly/seats'
import type { CountyTransaction } from '../../api/database/county-database'
import type { Procedure } from '../../api/generated/county/client'
import { advanceProcedure, type Mover, type MoveScope, readState, toJson } from '../../api/procedure/advance-procedure'
import { writeSession } from '../../api/procedure/command/convene-session'
import { writeStep } from '../../api/procedure/command/objection'
import { begin } from '../../api/procedure/command/propose-procedure'
import { callRoster, countHouseholds } from '../../api/procedure/roster'
import { ruleSetOf } from '../../api/procedure/rules'
import type { EvidenceAlbum } from './evidence-album'
import type { ProcedureSeed, SeedStep } from './procedure-step'
import { leaf } from './seed-notice'
import type { SeedWorld } from './seed-world'
import { inWorkingHours } from './working-hours'

const DAY = 86_400_000
const NOTICE_DAYS: Partial<Record<BodyType, number>> = {
  VILLAGER_ASSEMBLY: 10,
  MEMBER_ASSEMBLY: 10,
  REPRESENTATIVE_ASSEMBLY: 3,
}

/** A matter walked through its own rules, day by day in the past: what the rules refuse the demo cannot hold. */
export async function walkProcedure(
  db: CountyTransaction,
  seed: ProcedureSeed,
  world: SeedWorld,
  album: EvidenceAlbum,
): Promise<void> {
  const template = findTemplate(seed.template)
  if (template === undefined) throw new Error(`There is no template ${seed.template}`)
  const walk = new SeedWalk(db, world, seed, album)
  const { division: divisionCode, matterType, title, plan } = seed
  await walk.begin({ divisionCode, template, matterType, title, plan, attachmentIds: [], happening: {} })
  for (const step of seed.steps) await walk.take(step)
}

class SeedWalk {
  private clock: Date
  private id = ''

  constructor(
    private readonly db: CountyTransaction,
    private readonly world: SeedWorld,
    private readonly seed: ProcedureSeed,
    private readonly album: EvidenceAlbum,
  ) {
    this.clock = new Date(Date.now() - seed.daysAgo * DAY)
  }

  private get now(): Date {
    return inWorkingHours(this.clock)
  }

  async begin(proposal: Parameters<typeof begin>[1]): Promise<void> {
    this.id = (await begin(this.scope(this.cadre()), proposal)).id
  }

  private cadre(): Mover {
    const { personId, name } = this.world.author(this.seed.division)
    return { personId, name, post: 'VILLAGE_DIRECTOR' }
  }

  private township(): Mover {
    const { personId, name } = this.world.author(this.seed.division.slice(0, 9))
    return { personId, name, post: 'TOWNSHIP_STAFF' }
  }

  private supervisor(): Mover {
    const { personId, name } = this.world.supervisor(this.seed.division)
    return { personId, name, post: 'SUPERVISION_CHAIR' }
  }

  private scope(mover: Mover): MoveScope {
    const { db, now } = this
    const record: MoveScope['record'] = ({ subjectType, subjectId, published }) =>
      published === undefined
        ? Promise.resolve()
        : leaf(db, published.type, subjectType, subjectId, published.content, published.version)
    return { db, now, mover, locale: 'zh-CN', record }
  }

  private procedure(): Promise<Procedure> {
    return this.db.procedure.findUniqueOrThrow({ where: { id: this.id } })
  }

  private async move(mover: Mover, move: Move): Promise<ProcedureState> {
    return advanceProcedure(this.scope(mover), await this.procedure(), move)
  }

  private pass(days = 1): void {
    this.clock = new Date(this.clock.getTime() + days * DAY)
  }

  async take(step: SeedStep): Promise<void> {
    this.pass(step.does === 'MEET' ? 0 : (step.days ?? 0.5))
    switch (step.does) {
      case 'RECORD':
        return this.record(step.kind, step.text, step.township ? this.township() : this.cadre())
      case 'MEET':
        return this.meet(step)
      case 'PLAN':
        return this.plan(step)
      case 'OPINION':
        return this.opinion(step)
      case 'OBJECT':
        return this.object(step)
      case 'COMPLETE':
        await this.move(step.township ? this.township() : this.cadre(), { type: 'COMPLETE' })
        return
      case 'POST':
        await this.move(this.cadre(), { type: 'START_DISCLOSURE' })
        return
      case 'TAKE_DOWN':
        await this.move(this.cadre(), { type: 'END_DISCLOSURE' })
        return
      case 'ARCHIVE':
        await this.move(this.cadre(), { type: 'ARCHIVE' })
    }
  }

  private async record(kind: RecordKind, text: string, mover: Mover): Promise<void> {
    const { stage, run } = currentRun(readState(await this.procedure()))
    await this.move(mover, { type: 'RECORD', kind })
    await this.evidence({ stage, run, kind, text }, mover, null)
  }

  private async evidence(
    where: { stage: string; run: number; kind: RecordKind; text: string | null },
    mover: Mover,
    sessionId: string | null,
  ): Promise<void> {
    const { id: procedureId, now } = this
    const recorder = { recorderId: mover.personId ?? '', recorderName: mover.name ?? '' }
    const when = { happenedAt: now, recordedAt: now, late: false }
    const holder = { division: this.seed.division, uploaderId: recorder.recorderId }
    const attachmentId = await this.album.keep(this.db, where.kind, holder)
    const data = { procedureId, ...where, sessionId, attachmentId, ...when, ...recorder }
    await this.db.procedureEvidence.create({ data })
  }

  private async meet(step: Extract<SeedStep, { does: 'MEET' }>): Promise<void> {
    const { db, world, seed } = this
    const cadre = this.cadre()
    const { body } = step
    this.pass(0.5)
    const called = await callRoster(db, seed.division, { body, way: 'PERSONS', groupId: null }, new Date())
    const opens = new Date(this.clock.getTime() + (step.days ?? NOTICE_DAYS[body] ?? 1) * DAY)
    const startsAt = inWorkingHours(opens)
    const households = await countHouseholds(db, seed.division)
    const procedure = await this.procedure()
    const summons = {
      body,
      way: 'PERSONS' as const,
      startsAt: startsAt.toISOString(),
      roster: called.length,
      households,
    }
    const state = await this.move(cadre, { type: 'CONVENE', ...summons })
    const composition = body === 'REPRESENTATIVE_ASSEMBLY' ? await this.composition() : null
    const notice = { place: '村委会二楼会议室', groupId: null, witness: null, called, composition }
    const moving = { db, procedure, now: this.now, viewer: { name: cadre.name ?? '' } }
    const sessionId = await writeSession(moving, state, notice)
    this.clock = opens
    const present = Math.ceil(called.length * step.present)
    const byHouseholds = seed.template === 'LEVY' && body === 'REPRESENTATIVE_ASSEMBLY'
    const householdsPresent = byHouseholds ? Math.ceil(households * step.present) : undefined
    const base = householdsPresent ?? present
    const votesFor = Math.round(base * step.votesFor)
    const figures = { present, votesFor, votesAgainst: base - votesFor, votesAbstain: 0, householdsPresent }
    const files = step.files ?? []
    const records: RecordKind[] = ['MINUTES', ...files, ...(step.township ? (['TOWNSHIP_ATTENDEE'] as const) : [])]
    const { stage, run } = currentRun(state)
    const number = convenedSession(currentRun(state))?.number ?? 1
    const held = await this.move(cadre, { type: 'HOLD', figures, strangers: 0, records })
    const judged = held.runs.find((one) => one.stage === stage && one.run === run)?.sessions[number - 1]?.judgement
    const attendee = step.township ? world.author(seed.division.slice(0, 9)).name : null
    await db.procedureSession.update({
      where: { id: sessionId },
      data: {
        ...{ heldAt: startsAt, enteredAt: startsAt, minutes: step.minutes },
        ...{ townshipAttendee: attendee, townshipPost: attendee === null ? null : '镇党建办干部' },
        judgement: toJson(judged ?? null),
      },
    })
    const dissenter = called[called.length - 2]
    if (step.dissent !== undefined && dissenter !== undefined)
      await db.procedureRosterEntry.update({
        where: { sessionId_personId: { sessionId, personId: dissenter.personId } },
        data: { dissentReason: step.dissent, attended: true },
      })
    for (const kind of files) await this.evidence({ stage, run, kind, text: '原件存村委会档案柜' }, cadre, sessionId)
  }

  private async composition() {
    const { counts } = await readSeats(this.db, this.seed.division, this.now)
    return compositionChecks((await ruleSetOf(this.db, this.seed.division, this.now)).rules, counts)
  }

  private async plan({ text, note }: Extract<SeedStep, { does: 'PLAN' }>): Promise<void> {
    const { id: procedureId } = this
    const state = await this.move(this.cadre(), { type: 'SAVE_PLAN' })
    const version = state.plans.length
    await this.db.procedurePlan.update({
      where: { procedureId_version: { procedureId, version } },
      data: { text, note, revision: { increment: 1 }, savedAt: this.now },
    })
  }

  private async opinion({ text, dissent = false }: Extract<SeedStep, { does: 'OPINION' }>): Promise<void> {
    const supervisor = this.supervisor()
    const kind = dissent ? 'DISSENT' : 'AGREE'
    const { stage, run } = currentRun(readState(await this.procedure()))
    await this.move(supervisor, { type: 'SUPERVISE', kind, supervisor: supervisor.personId ?? '' })
    const by = { supervisorId: supervisor.personId ?? '', supervisorName: supervisor.name ?? '' }
    const opinion = { procedureId: this.id, stage, run, kind, text, givenAt: this.now }
    await this.db.procedureOpinion.create({ data: { ...opinion, ...by, supervisorPost: 'SUPERVISION_CHAIR' } })
  }

  private async object({ text, reply }: Extract<SeedStep, { does: 'OBJECT' }>): Promise<void> {
    const { db, id: procedureId } = this
    const person = this.world.readers(this.seed.division).filter(({ adult, hasAccount }) => adult && hasAccount)[23]
    if (person === undefined) throw new Error('The demo village has too few people')
    const id = uuidv7()
    const label = `${person.name.slice(0, 1)}某`
    const raiser = { personId: person.id, name: person.name, post: null }
    const raised = await this.move(raiser, { type: 'OBJECT', id })
    const { code: stage } = stageOf(raised)
    await db.procedureObjection.create({
      data: { id, procedureId, stage, raiserId: person.id, raiserLabel: label, text },
    })
    await this.step(raised, id, { kind: 'RAISED', text, by: { ...raiser, name: label } })
    if (reply === undefined) return
    this.pass(2)
    const cadre = this.cadre()
    const answered = await this.move(cadre, { type: 'REPLY', id, reopens: false })
    await this.step(answered, id, { kind: 'REPLIED', text: reply, by: cadre })
  }

  private async step(state: ProcedureState, id: string, step: Parameters<typeof writeStep>[2]): Promise<void> {
    const objection = state.objections.find((one) => one.id === id)
    if (objection !== undefined) await writeStep({ db: this.db, now: this.now }, objection, step)
  }
}
