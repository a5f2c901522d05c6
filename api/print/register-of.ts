import { formatDate, formatTime, type Instant } from '@shared/format'
import { phraseCheck } from '@shared/legal-rule/phrase'
import { BODIES } from '@shared/legal-rule/rule'
import {
  blankForm,
  type RegisterForm,
  type RegisterSheetInput,
  type RegisterStage,
  registerStages,
} from '@shared/print/register-sheet'
import { MATTERS } from '@shared/procedure/names'
import type { SessionState, StageRun } from '@shared/procedure/state'
import type { CountyCode, CountyDatabase } from '../database/county-database'
import { findDivision } from '../division/division-directory'
import { officeText } from '../procedure/office-text'
import type { ProcedureFile, ProcedureRecord, SessionFile } from '../procedure/record'

/** Names printed beside the place to sign. A villagers' assembly of more signs on a list of its own. */
const NAMES_MAX = 300

/** 登记表 of a 四议两公开: what is on record of each of its six steps, every time it was gone through. */
export async function registerOf(
  db: CountyDatabase,
  county: CountyCode,
  origin: string,
  procedure: ProcedureRecord,
): Promise<RegisterSheetInput> {
  const { divisionCode, title, matterType, state, id } = procedure
  const file = await readFile(db, id)
  const runs = state.runs.filter(({ stage }) => stageOf(stage) !== null)
  const matters: Record<string, { zh: string } | undefined> = MATTERS
  return {
    village: (await findDivision(county, divisionCode)).fullName,
    matter: title,
    matterType: matters[matterType]?.zh ?? null,
    forms: await Promise.all(runs.map((run) => formOf(db, file, run))),
    address: `${origin}/#/procedure/detail/index?id=${id}`,
  }
}

type File = Pick<ProcedureFile, 'plans' | 'sessions' | 'evidence' | 'opinions'>

async function readFile(db: CountyDatabase, procedureId: string): Promise<File> {
  const where = { procedureId }
  const dissents = { where: { dissentReason: { not: null } }, orderBy: { name: 'asc' as const } }
  const [plans, sessions, evidence, opinions] = await Promise.all([
    db.procedurePlan.findMany({ where, orderBy: { version: 'desc' } }),
    db.procedureSession.findMany({ where, include: { roster: dissents }, orderBy: { id: 'asc' } }),
    db.procedureEvidence.findMany({ where, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] }),
    db.procedureOpinion.findMany({ where, orderBy: [{ givenAt: 'asc' }, { id: 'asc' }] }),
  ])
  return { plans, sessions, evidence, opinions }
}

const stageOf = (code: string): RegisterStage | null => registerStages.find((stage) => stage === code) ?? null

async function formOf(db: CountyDatabase, file: File, run: StageRun): Promise<RegisterForm> {
  const session = run.sessions.filter(({ status }) => status !== 'SUPERSEDED').at(-1) ?? null
  const row = file.sessions.find(
    (one) => one.stage === run.stage && one.run === run.run && one.number === session?.number,
  )
  return {
    ...blankForm(stageOf(run.stage) ?? 'PROPOSED'),
    version: run.run,
    reason: wordsOf(file, 'SOURCE'),
    heldAt: heldAt(run, session),
    content: contentOf(file, run, row),
    disclosure: disclosureOf(run),
    supervision: supervisionOf(file, run),
    ...(session && row ? { ...meetingOf(session, row), attendees: await attendeesOf(db, row) } : {}),
  }
}

const moment = (at: Instant): string => `${formatDate(at, 'zh-CN', 0)} ${formatTime(at)}`

function heldAt({ posting, reachedAt, sessions }: StageRun, session: SessionState | null): string | null {
  if (session !== null) return session.heldAt === null ? null : moment(session.heldAt)
  if (sessions.length > 0) return null
  return formatDate(posting?.startedAt ?? reachedAt, 'zh-CN', 0)
}

function wordsOf(file: File, kind: string, run?: StageRun): string | null {
  const own = file.evidence.filter(
    (one) => one.kind === kind && (!run || (one.stage === run.stage && one.run === run.run)),
  )
  const texts = own.map(({ text }) => text ?? '').filter((text) => text !== '')
  return texts.length === 0 ? null : texts.join('\n')
}

/** The plan as it stood then; of a meeting its minutes and who spoke against by name; of the result what it came to. */
function contentOf(file: File, run: StageRun, row: SessionFile | undefined): string | null {
  const plan = file.plans.find(({ version }) => version === run.planVersion)
  const accounts = ['PROGRESS', 'FINAL_ACCOUNT', 'ACCEPTANCE'].map((kind) => wordsOf(file, kind, run))
  const dissents = row?.roster.map(({ name, dissentReason }) => `${name}反对：${dissentReason ?? ''}`) ?? []
  const parts = [
    run.stage === 'RESULT_DISCLOSED' || plan === undefined ? null : `方案（第 ${plan.version} 稿）：${plan.text}`,
    row?.minutes ? `会议记录：${row.minutes}` : null,
    ...dissents,
    ...accounts,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('\n')
}

function meetingOf({ body, roster, judgement }: SessionState, row: SessionFile): Partial<RegisterForm> {
  const { place, townshipAttendee, townshipPost, late, enteredAt } = row
  const told = { form: BODIES[body].zh, place, shouldAttend: roster }
  const township = townshipAttendee === null ? null : { name: townshipAttendee, post: townshipPost ?? '' }
  const enteredLate = late && enteredAt !== null ? moment(enteredAt) : null
  if (judgement === null) return { ...told, township, enteredLate }
  const { present, votesFor, votesAgainst, votesAbstain } = judgement.figures
  const votes = { yes: votesFor, no: votesAgainst, abstain: votesAbstain }
  return {
    ...told,
    township,
    enteredLate,
    attended: present,
    votes,
    judgement: judgement.checks.map(phraseCheck).join('，'),
  }
}

async function attendeesOf(db: CountyDatabase, { id }: SessionFile): Promise<string[]> {
  const rows = await db.procedureRosterEntry.findMany({
    where: { sessionId: id, attended: true },
    orderBy: [{ name: 'asc' }, { personId: 'asc' }],
    select: { name: true },
    take: NAMES_MAX + 1,
  })
  return rows.length > NAMES_MAX ? [] : rows.map(({ name }) => name)
}

function disclosureOf({ posting }: StageRun): string | null {
  if (posting === null) return null
  const { startedAt, until, endedAt, days } = posting
  const day = (at: string) => formatDate(at, 'zh-CN', 0)
  const ended = endedAt === null ? '' : `，${day(endedAt)} 结束`
  return `${day(startedAt)} 起公开，不少于 ${days} 天（到 ${day(until)}）${ended}`
}

const OPINIONS: Record<string, string> = { AGREE: '同意', DISSENT: '保留意见', BREACH: '程序不合规，要求重新开会' }

/** The chair signs for the committee; every opinion stands there, a dissent like the others. */
function supervisionOf(file: File, run: StageRun): RegisterForm['supervision'] {
  const own = file.opinions.filter((one) => one.stage === run.stage && one.run === run.run)
  const last = own.at(-1)
  if (last === undefined) return null
  const opinion = own.map(({ kind, text, supervisorName }) => {
    const said = `${OPINIONS[kind] ?? ''}${text ? `：${text}` : ''}`
    return own.length > 1 ? `${supervisorName} ${said}` : said
  })
  const name = `${officeText(last.supervisorPost, 'zh-CN')} ${last.supervisorName}`
  return { opinion: opinion.join('\n'), name, on: formatDate(last.givenAt, 'zh-CN', 0) }
}
