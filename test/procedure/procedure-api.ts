import type { CountyDatabase } from '../../api/database/county-database'
import { newKey, type TestApi } from '../support/api'
import { type Cast, createPerson } from '../support/people'

export interface View {
  id: string
  stage: string
  planVersion: number
  archivedAt: string | null
  disclosureId: string | null
  availableActions: string[]
  nextStep: { text: string; missing: { kind: string }[]; awaitsOpinion: boolean; until: string | null }
  stages: {
    code: string
    kind: string
    status: string
    by: string
    bodies: { body: string; byHouseholds: boolean; noticeDays: number }[]
    runs: {
      number: number
      outcome: string | null
      planVersion: number
      sessions: {
        id: string
        status: string
        rosterCount: number
        householdCount: number
        startsAt: string
        late: boolean
        judgement: { passed: boolean; sentence: string; checks: { ruleId: string; version: string }[] } | null
        dissents: { name: string; reason: string }[]
      }[]
      evidence: { kind: string; late: boolean; witnessName: string | null }[]
      opinions: { kind: string; text: string | null }[]
      posting: { until: string; endedAt: string | null } | null
    }[]
  }[]
  objections: { id: string; level: string; answered: boolean; steps: { kind: string }[] }[]
}

export interface Payload {
  procedure: View | null
  userErrors: { code: string; message: string; field: string | null }[]
}

export const VIEW = `id stage planVersion archivedAt disclosureId availableActions
  nextStep { text missing { kind } awaitsOpinion until }
  stages { code kind status by bodies { body byHouseholds noticeDays } runs { number outcome planVersion
    sessions { id status rosterCount householdCount startsAt late judgement { passed sentence checks { ruleId version } }
      dissents { name reason } }
    evidence { kind late witnessName } opinions { kind text } posting { until endedAt } } }
  objections { id level answered steps { kind } }`

const INPUTS: Record<string, string> = {
  proposeProcedure: 'ProposeProcedureInput',
  saveProcedurePlan: 'SaveProcedurePlanInput',
  conveneSession: 'ConveneSessionInput',
  recordSession: 'RecordSessionInput',
  addEvidence: 'AddEvidenceInput',
  superviseStage: 'SuperviseStageInput',
  startStageDisclosure: 'StageInput',
  endStageDisclosure: 'StageInput',
  completeStage: 'StageInput',
  archiveProcedure: 'StageInput',
  returnStage: 'ReturnStageInput',
  raiseObjection: 'RaiseObjectionInput',
  replyToObjection: 'ReplyToObjectionInput',
  escalateObjection: 'EscalateObjectionInput',
  startMicroPowerService: 'StartMicroPowerServiceInput',
  withdrawProcedure: 'WithdrawProcedureInput',
}

const DAY = 86_400_000
export const SESSION = { votesAgainst: 0, votesAbstain: 0, attendeeIds: [], dissents: [], files: [] }

export type Tokens = Record<
  'cadre' | 'supervisor' | 'villager' | 'townshipStaff' | 'countyStaff' | 'countyAdministrator',
  string
>

export async function logInCast(api: TestApi, cast: Cast): Promise<Tokens> {
  const of = (role: keyof Tokens) => api.loginAs(cast[role].personId, role === 'villager' ? null : cast[role].officeId)
  return {
    cadre: await of('cadre'),
    supervisor: await of('supervisor'),
    villager: await of('villager'),
    townshipStaff: await of('townshipStaff'),
    countyStaff: await of('countyStaff'),
    countyAdministrator: await of('countyAdministrator'),
  }
}

/** Enough people for every body: members, representatives and households. */
export async function peopleVillage(db: CountyDatabase, cast: Cast): Promise<void> {
  const office = (kind: 'PARTY_MEMBER' | 'REPRESENTATIVE') => ({ kind })
  for (let index = 0; index < 6; index += 1) {
    await createPerson(db, { name: `试党员${index}`, division: cast.village, office: office('PARTY_MEMBER') })
    await createPerson(db, { name: `试代表${index}`, division: cast.village, office: office('REPRESENTATIVE') })
  }
  for (let index = 0; index < 6; index += 1) {
    const household = await db.household.create({ data: { divisionCode: cast.village, number: `${900 + index}` } })
    const person = await createPerson(db, { name: `试户主${index}`, division: cast.village })
    const data = { householdId: household.id, householdRole: 'HEAD' as const }
    await db.person.update({ where: { id: person.personId }, data })
  }
}

export function addPhoto(db: CountyDatabase, cast: Cast, divisionCode = cast.village): Promise<string> {
  const image = {
    kind: 'IMAGE' as const,
    fileName: '照片.jpg',
    contentType: 'image/jpeg',
    byteSize: 1,
    digest: new Uint8Array(32),
  }
  return db.attachment
    .create({ data: { ...image, divisionCode, uploaderId: cast.cadre.personId } })
    .then(({ id }) => id)
}

/** Walks matters through the contract. Everything is entered late, with a witness: the clock runs in the past. */
export class Walker {
  clock = Date.now() - 200 * DAY

  constructor(
    private readonly api: TestApi,
    private readonly database: CountyDatabase,
    private readonly cast: Cast,
    readonly tokens: Tokens,
  ) {}

  async send(name: string, as: keyof Tokens, input: object): Promise<Payload> {
    const document = `mutation ($input: ${INPUTS[name]}!) { ${name}(input: $input) { procedure { ${VIEW} } userErrors { code message field } } }`
    const variables = { input: { idempotencyKey: newKey(), ...input } }
    const answer = await this.api.send<Record<string, Payload>>(document, variables, this.tokens[as])
    const payload = answer.data?.[name]
    if (payload === undefined || payload === null) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`)
    return payload
  }

  /** As `send`, where a refusal is a fault of the test. */
  async done(name: string, as: keyof Tokens, input: object): Promise<View> {
    const { procedure, userErrors } = await this.send(name, as, input)
    if (procedure === null || userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(userErrors)}`)
    return procedure
  }

  async read(id: string, as: keyof Tokens = 'cadre'): Promise<View> {
    const document = `query ($id: ID!) { procedure(id: $id) { ${VIEW} } }`
    const answer = await this.api.send<{ procedure: View }>(document, { id }, this.tokens[as])
    if (!answer.data) throw new Error(JSON.stringify(answer.errors))
    return answer.data.procedure
  }

  /** When it happened, and who stands for it. */
  late(days = 0) {
    this.clock += days * DAY + 3_600_000
    return { happenedAt: this.moment(), witnessId: this.cast.villager.personId }
  }

  moment(ahead = 0): string {
    return new Date(this.clock + ahead * DAY).toISOString()
  }

  propose(template: string, matterType: string): Promise<View> {
    const text = { title: '装太阳能路灯', plan: '主路装20盏路灯，用集体收入6万元。', attachmentIds: [] }
    return this.done('proposeProcedure', 'cadre', {
      division: this.cast.village,
      template,
      matterType,
      ...text,
      ...this.late(),
    })
  }

  actor(view: View): keyof Tokens {
    const by = view.stages.find(({ status }) => status === 'NOW')?.by
    return by === 'TOWNSHIP' ? 'townshipStaff' : by === 'COUNTY' ? 'countyStaff' : 'cadre'
  }

  async evidence(view: View, kind: string): Promise<View> {
    const as = this.actor(view)
    const division = { townshipStaff: this.cast.village.slice(0, 9), countyStaff: this.cast.village.slice(0, 6) }
    const place = as === 'townshipStaff' || as === 'countyStaff' ? division[as] : this.cast.village
    const attachmentId = await addPhoto(this.database, this.cast, place)
    return this.done('addEvidence', as, { id: view.id, kind, text: `${kind} 已存档`, attachmentId, ...this.late() })
  }

  convene(view: View, body?: string): Promise<View> {
    const stage = view.stages.find(({ status }) => status === 'NOW')
    const chosen = stage?.bodies.find((one) => body === undefined || one.body === body) ?? stage?.bodies[0]
    const { happenedAt: noticedAt, witnessId } = this.late(1)
    const startsAt = this.moment(chosen?.noticeDays ?? 0)
    this.clock = Date.parse(startsAt)
    const call = { body: chosen?.body, way: 'PERSONS', startsAt, place: '村委会会议室', noticedAt, witnessId }
    return this.done('conveneSession', 'cadre', { id: view.id, ...call })
  }

  session(view: View) {
    const session = view.stages
      .find(({ status }) => status === 'NOW')
      ?.runs.at(-1)
      ?.sessions.at(-1)
    if (session === undefined) throw new Error('nothing is called')
    return session
  }

  /** Everybody there; a share of them in favour. */
  hold(view: View, share = 1, more: object = {}): Promise<View> {
    // At the hour it was called for: an hour later could be another day.
    const { rosterCount, householdCount, startsAt: heldAt } = this.session(view)
    const stage = view.stages.find(({ status }) => status === 'NOW')
    const households = stage?.bodies.some(({ byHouseholds }) => byHouseholds)
      ? { householdsPresent: householdCount }
      : {}
    const votesFor = Math.floor((households.householdsPresent ?? rosterCount) * share)
    const { witnessId } = this.late()
    const figures = { ...SESSION, heldAt, witnessId, attended: rosterCount, votesFor, ...households }
    return this.done('recordSession', 'cadre', { id: view.id, ...figures, ...more })
  }

  /** One thing on, whatever it is. */
  async on(view: View, body?: string): Promise<View> {
    const stage = view.stages.find(({ status }) => status === 'NOW')
    const run = stage?.runs.at(-1)
    const { id } = view
    if (stage === undefined || run === undefined) throw new Error('it stands nowhere')
    if (stage.kind === 'MEETING' && !run.sessions.some(({ status }) => status === 'CONVENED' || status === 'HELD'))
      return this.convene(view, body)
    if (stage.kind === 'MEETING' && run.sessions.at(-1)?.status === 'CONVENED') return this.hold(view)
    const missing = view.nextStep.missing.filter(
      ({ kind }) => kind !== 'BOARD_PHOTO' || stage.kind !== 'DISCLOSURE' || run.posting,
    )
    if (missing[0] !== undefined) return this.evidence(view, missing[0].kind)
    const turn = { id, stage: stage.code }
    if (stage.kind === 'DISCLOSURE' && run.posting === null)
      return this.done('startStageDisclosure', 'cadre', { ...turn, ...this.late() })
    if (view.nextStep.awaitsOpinion)
      return this.done('superviseStage', 'supervisor', { ...turn, run: run.number, kind: 'AGREE', text: '程序合规' })
    if (stage.kind === 'DISCLOSURE') return this.done('endStageDisclosure', 'cadre', { ...turn, ...this.late(8) })
    if (stage.kind === 'ARCHIVE') return this.done('archiveProcedure', 'cadre', turn)
    return this.done('completeStage', this.actor(view), turn)
  }

  async until(view: View, stage: string, body?: string): Promise<View> {
    let now = view
    while (now.stage !== stage) now = await this.on(now, body)
    return now
  }

  async toArchive(view: View, body?: string): Promise<View> {
    let now = view
    while (now.archivedAt === null) now = await this.on(now, body)
    return now
  }
}

export const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code)
