import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { currentCode } from '../../api/procedure/sign-in-code'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { codes, logInCast, peopleVillage, SESSION, type View, Walker } from './procedure-api'

const SIGN = `mutation ($input: SignInToSessionInput!) { signInToSession(input: $input) {
  session { id called signedInAt open } userErrors { code message field } } }`
const CODE = `query ($id: ID!) { sessionSignInCode(sessionId: $id) { code link image signedInCount rosterCount } }`
const LOOK = `query ($id: ID!) { sessionToSign(sessionId: $id) { title bodyTitle place called signedInAt open } }`
const SHEET = `query ($id: ID!) { procedure(id: $id) { stages { runs { sessions { id signedInCount
  roster(first: 20) { nodes { personId attended signInWay signedInAt } } } } } } }`
const RULE =
  'mutation ($input: SetLegalRuleOverrideInput!) { setLegalRuleOverride(input: $input) { userErrors { code } } }'

const DAY = 86_400_000
const HOUR = 3_600_000

interface Signed {
  signInToSession: {
    session: { id: string; signedInAt: string | null } | null
    userErrors: { code: string; message: string }[]
  }
}
interface Code {
  sessionSignInCode: { code: string; link: string; image: string; signedInCount: number; rosterCount: number } | null
}

describe('signing in to a meeting by code', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let walker: Walker
  let county: string
  let representative: string
  let matter: View
  let session: string

  beforeAll(async () => {
    await testDatabase()
    const code = await freshCounty()
    county = code
    database = countyDatabase(code)
    cast = await createCast(database, code)
    await peopleVillage(database, cast)
    api = await startTestApi(code)
    walker = new Walker(api, database, cast, await logInCast(api, cast))
    representative = await api.loginAs(cast.representative.personId, null)
    ;({ matter, session } = await called(HOUR / 2))
  }, 120_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  /** A representative meeting that begins so long from now. */
  async function called(ahead: number) {
    walker.clock = Date.now() - 200 * DAY
    const ready = await walker.until(await walker.propose('DELIBERATION', 'PUBLIC_WORKS'), 'RESOLVED')
    // The notice goes out a day and an hour on, three days before.
    walker.clock = Date.now() + ahead - 4 * DAY - HOUR
    const view = await walker.convene(ready, 'REPRESENTATIVE_ASSEMBLY')
    return { matter: view, session: walker.session(view).id }
  }

  const sign = async (token: string, part: object = {}) => {
    const input = { idempotencyKey: newKey(), sessionId: session, code: await shown(), ...part }
    const answer = await api.send<Signed>(SIGN, { input }, token)
    if (!answer.data) throw new Error(answer.errors?.[0]?.extensions.code)
    return answer.data.signInToSession
  }
  const refusal = async (token: string, part: object = {}) =>
    (await sign(token, part)).userErrors.map(({ code }) => code)
  const shown = async (id = session, age = 0) =>
    currentCode(api.services.keys.token, id, new Date(Date.now() - age)).code
  const host = async (id = session) => (await api.send<Code>(CODE, { id }, walker.tokens.cadre)).data?.sessionSignInCode

  const turnOn = async () => {
    const input = {
      idempotencyKey: newKey(),
      ...{ region: county, ruleId: 'SIGN_IN.QR', on: true, law: '本县办法', article: '' },
      effectiveFrom: new Date(Date.now() + 8 * HOUR).toISOString().slice(0, 10),
    }
    const answer = await api.send(RULE, { input }, walker.tokens.countyAdministrator)
    expect(answer.data).toEqual({ setLegalRuleOverride: { userErrors: [] } })
  }

  test('is off until the region turns it on: the host has no code, and paper is pointed to', async () => {
    expect(await host()).toBeNull()
    const { userErrors } = await sign(representative)
    expect(userErrors).toMatchObject([{ code: 'SIGN_IN_OFF', message: expect.stringContaining('纸质签到表') }])
    await turnOn()
    expect(await host()).toMatchObject({ code: expect.stringMatching(/^\d{6}$/), signedInCount: 0, rosterCount: 8 })
  })

  test('the host’s code is for the host', async () => {
    const { code, link, image } = (await host()) ?? { code: '', link: '', image: '' }
    expect(link).toContain(`/procedure/sign-in/index?county=${county}&session=${session}&code=${code}`)
    expect(Buffer.from(image.split(',')[1] ?? '', 'base64').toString()).toContain('<svg')
    const answer = await api.send(CODE, { id: session }, walker.tokens.villager)
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('refuses who was not called, a code that is old, wrong or of another meeting or county, and what is too early or over', async () => {
    expect(await refusal(walker.tokens.villager)).toEqual(['SIGN_IN_NOT_CALLED'])
    expect(await refusal(representative, { code: await shown(session, 5 * 60_000) })).toEqual(['SIGN_IN_CODE_OLD'])
    expect(await refusal(representative, { code: '12345' })).toEqual(['SIGN_IN_CODE_WRONG'])
    expect(await refusal(representative, { county: '110101' })).toEqual(['SIGN_IN_OTHER_COUNTY'])
    const early = await called(2.5 * DAY)
    const of = async (id: string) => ({ sessionId: id, code: await shown(id) })
    expect(await refusal(representative, await of(early.session))).toEqual(['SIGN_IN_EARLY'])
    expect(await refusal(representative, { sessionId: early.session })).toEqual(['SIGN_IN_EARLY'])
    const past = await called(-3 * DAY)
    expect(await refusal(representative, await of(past.session))).toEqual(['SIGN_IN_OVER'])
    const gone = await called(HOUR)
    walker.clock += DAY
    const withdrawn = { id: gone.matter.id, stage: 'RESOLVED', reason: '资金没有落实' }
    await walker.done('withdrawProcedure', 'cadre', withdrawn)
    expect(await refusal(representative, await of(gone.session))).toEqual(['SIGN_IN_OVER'])
    expect(await database.procedureRosterEntry.count({ where: { signedInAt: { not: null } } })).toBe(0)
  })

  test('another village does not know of it', async () => {
    const stranger = await api.loginAs(cast.otherVillager.personId, null)
    await expect(sign(stranger)).rejects.toThrow('NOT_FOUND')
    const answer = await api.send(LOOK, { id: session }, stranger)
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  test('who was called signs in once, with the code shown or the one before; two taps leave one', async () => {
    const look = await api.send(LOOK, { id: session }, representative)
    expect(look.data).toMatchObject({ sessionToSign: { called: true, signedInAt: null, open: true } })
    const before = { code: await shown(session, 30_000) }
    const answers = await Promise.all([sign(representative, before), sign(representative, before)])
    expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? '').sort()).toEqual(['', 'SIGN_IN_TWICE'])
    expect(await refusal(representative)).toEqual(['SIGN_IN_TWICE'])
    expect(await host()).toMatchObject({ signedInCount: 1 })
    const sheet = await api.send<{ procedure: { stages: { runs: { sessions: unknown[] }[] }[] } }>(
      SHEET,
      { id: matter.id },
      walker.tokens.cadre,
    )
    expect(sheet.errors).toBeUndefined()
    const sessions = sheet.data?.procedure.stages.flatMap(({ runs }) => runs.flatMap((run) => run.sessions)) ?? []
    const found = sessions.find((one) => (one as { id: string }).id === session)
    expect(found).toMatchObject({ signedInCount: 1 })
    expect(JSON.stringify(found)).toContain('"signInWay":"QR"')
    expect(await database.auditEntry.count({ where: { action: 'signInToSession' } })).toBe(1)
  })

  test('the count entered cannot be less than signed in; by names the paper prevails, and each says how it was entered', async () => {
    const { matter: view, session: sessionId } = await called(-3 * DAY)
    const roster = await database.procedureRosterEntry.findMany({ where: { sessionId }, orderBy: { personId: 'asc' } })
    const [first, second, ...others] = roster.map(({ personId }) => personId)
    const signed = { signedInAt: new Date(), attended: true, signInWay: 'QR' }
    await database.procedureRosterEntry.updateMany({
      where: { sessionId, personId: { in: [first ?? '', second ?? ''] } },
      data: signed,
    })
    const held = {
      ...SESSION,
      ...{ id: view.id, heldAt: walker.session(view).startsAt, witnessId: cast.villager.personId },
      ...{ attended: 1, votesFor: 1 },
    }
    expect(codes(await walker.send('recordSession', 'cadre', held))).toEqual(['PROCEDURE_SIGNED_IN_MORE'])
    // The second one signed and left: the sheet of paper does not have them.
    const attendeeIds = [first ?? '', ...others]
    const counts = { attended: attendeeIds.length, votesFor: attendeeIds.length, attendeeIds }
    await walker.done('recordSession', 'cadre', { ...held, ...counts })
    const rows = await database.procedureRosterEntry.findMany({ where: { sessionId } })
    const told = (id: string | undefined) => rows.find(({ personId }) => personId === id)
    expect(told(first)).toMatchObject({ attended: true, signInWay: 'QR' })
    expect(told(second)).toMatchObject({ attended: false, signInWay: 'QR', signedInAt: signed.signedInAt })
    expect(told(others[0])).toMatchObject({ attended: true, signInWay: 'WITNESS', signedInAt: null })
  })
})
