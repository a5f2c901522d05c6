import { NATIONAL_RULES } from '@shared/legal-rule/national'
import { rulesAt } from '@shared/legal-rule/rules-at'
import { advance } from '@shared/procedure/advance'
import { openProcedure } from '@shared/procedure/open'
import {
  convenedSession,
  currentRun,
  heldSession,
  lacksOpinion,
  missingRecords,
  stageOf,
} from '@shared/procedure/place'
import type { Move, ProcedureState } from '@shared/procedure/state'
import type { ProcedureTemplate, TemplateCode } from '@shared/procedure/template'
import { findTemplate } from '@shared/procedure/templates'
import type { CountyDatabase } from '../../api/database/county-database'
import { columnsOf, toJson } from '../../api/procedure/advance-procedure'
import type { Cast } from '../support/people'

const DAY = 86_400_000

/** The move that leads on, with everybody there and in favour. */
function next(state: ProcedureState, at: number): Move {
  const run = currentRun(state)
  const { kind, bodies } = stageOf(state)
  const [missing] = missingRecords(state)
  const [body = 'PARTY_ASSEMBLY'] = bodies.slice(-1)
  if (kind === 'MEETING' && heldSession(run) === null) {
    const called = convenedSession(run)
    const startsAt = new Date(at + 10 * DAY).toISOString()
    if (called === null) return { type: 'CONVENE', body, way: 'PERSONS', startsAt, roster: 10, households: 10 }
    const figures = { present: 10, votesFor: 10, votesAgainst: 0, votesAbstain: 0, householdsPresent: 10 }
    return { type: 'HOLD', happenedAt: called.startsAt, witnessed: true, figures, strangers: 0, records: [] }
  }
  if (missing !== undefined && !(kind === 'DISCLOSURE' && missing === 'BOARD_PHOTO' && run.posting === null))
    return { type: 'RECORD', kind: missing }
  if (kind === 'DISCLOSURE' && run.posting === null) return { type: 'START_DISCLOSURE' }
  if (lacksOpinion(state)) return { type: 'SUPERVISE', kind: 'AGREE', supervisor: 's1' }
  return kind === 'DISCLOSURE' ? { type: 'END_DISCLOSURE' } : { type: 'COMPLETE' }
}

/** A state that has come as far as that stage. */
export function stateAt(
  template: ProcedureTemplate,
  stage: string,
  division: string,
  end = Date.now(),
): ProcedureState {
  let at = end - 300 * DAY
  const rules = rulesAt(division, '2026-03-02', [], NATIONAL_RULES)
  const opened = openProcedure(template, rules, {}, new Date(at).toISOString())
  if ('refusal' in opened) throw new Error(opened.refusal.code)
  let { state } = opened
  while (currentRun(state).stage !== stage) {
    const called = convenedSession(currentRun(state))
    at = called === null ? at + DAY : Math.max(at, Date.parse(called.startsAt)) + DAY
    if (currentRun(state).posting !== null) at += 8 * DAY
    const made = advance(state, next(state, at), new Date(at).toISOString())
    if (made.refusal !== undefined) throw new Error(`${made.refusal.code} at ${currentRun(state).stage}`)
    state = made.state
  }
  return state
}

interface Making {
  template?: TemplateCode
  /** One raised by the villager, its days long past. */
  objection?: boolean
}

/** A procedure at a stage, straight in the database. */
export async function procedureAt(db: CountyDatabase, cast: Cast, stage: string, making: Making = {}) {
  const template = findTemplate(making.template ?? 'DELIBERATION')
  if (template === undefined) throw new Error('no such template')
  const objectionId = crypto.randomUUID()
  let state = stateAt(template, stage, cast.village)
  const raisedAt = new Date(Date.now() - 30 * DAY)
  if (making.objection) state = advance(state, { type: 'OBJECT', id: objectionId }, raisedAt.toISOString()).state
  const now = new Date()
  const author = { authorId: cast.cadre.personId, authorName: '试村干' }
  const { id } = await db.procedure.create({
    data: {
      divisionCode: cast.village,
      template: template.code,
      matterType: template.matterTypes[0] ?? 'OTHER',
      title: '装路灯',
      state: toJson(state),
      ...{ proposerId: cast.cadre.personId, proposerName: '试村干', proposerPost: 'VILLAGE_DIRECTOR' },
      openedAt: new Date(state.openedAt),
      ...columnsOf(state, null, now),
      plans: {
        create: state.plans.map(({ version, frozen }) => ({
          version,
          frozen,
          text: '装十盏路灯',
          ...author,
          savedAt: now,
        })),
      },
    },
  })
  await db.procedureMove.createMany({
    data: state.log.map((entry) => ({
      ...{ procedureId: id, number: entry.number, type: entry.type },
      ...{ at: new Date(entry.at), entry: toJson(entry) },
    })),
  })
  if (making.objection) {
    const raiser = { raiserId: cast.villager.personId, raiserLabel: '试某' }
    const step = { number: 1, kind: 'RAISED', level: 'COMMITTEE', text: '价格太高', at: raisedAt }
    await db.procedureObjection.create({
      data: { id: objectionId, procedureId: id, stage, ...raiser, text: '价格太高', steps: { create: step } },
    })
  }
  return { id, objectionId, state }
}
