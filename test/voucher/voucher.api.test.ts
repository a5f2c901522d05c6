import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson } from '../support/people'
import { writePhoto, writeVoucher } from './voucher-world'

const INPUT: Record<string, string> = {
  receiveVoucher: 'ReceiveVoucherInput',
  amendVoucher: 'AmendVoucherInput',
  stateVoucherPurpose: 'StateVoucherPurposeInput',
  signVoucher: 'SignVoucherInput',
  reviewVoucher: 'ReviewVoucherInput',
  coSignVoucher: 'CoSignVoucherInput',
  bookVoucher: 'BookVoucherInput',
  returnVoucher: 'ReturnVoucherInput',
}

interface Payload {
  voucher: {
    id: string
    state: string
    round: number
    bookNumber: string | null
    coSignaturesMissing: number
    availableActions: string[]
    steps: { kind: string; words: string | null; round: number }[]
  } | null
  userErrors: { code: string; field: string | null }[]
}

describe('a voucher from the receipt into the books', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  const token: Record<'director' | 'secretary' | 'member' | 'accountant' | 'supervisor', string> = {
    director: '',
    secretary: '',
    member: '',
    accountant: '',
    supervisor: '',
  }
  let memberId = ''

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    const here = async (name: string, post: 'VILLAGE_SECRETARY' | 'COMMITTEE_MEMBER' | 'ACCOUNTANT') => {
      const office = { kind: 'VILLAGE_CADRE' as const, post }
      const person = await createPerson(database, { name, division: cast.village, office })
      if (post === 'COMMITTEE_MEMBER') memberId = person.personId
      return api.loginAs(person.personId, person.officeId)
    }
    token.director = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
    token.supervisor = await api.loginAs(cast.supervisor.personId, cast.supervisor.officeId)
    token.secretary = await here('试书记', 'VILLAGE_SECRETARY')
    token.member = await here('试委员', 'COMMITTEE_MEMBER')
    token.accountant = await here('试会计', 'ACCOUNTANT')
  }, 60_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const run = async (name: string, by: string, input: object): Promise<Payload> => {
    const fields = `voucher { id state round bookNumber coSignaturesMissing availableActions steps { kind words round } }
      userErrors { code field }`
    const document = `mutation ($input: ${INPUT[name]}!) { ${name}(input: $input) { ${fields} } }`
    const answer = await api.send<Record<string, Payload>>(
      document,
      { input: { idempotencyKey: newKey(), ...input } },
      by,
    )
    const payload = answer.data?.[name]
    if (payload === undefined) throw new Error(JSON.stringify(answer.errors))
    return payload
  }
  const receipt = async () => ({
    division: cast.village,
    date: '2026-08-03',
    amountFen: 3_145_000,
    side: 'EXPENSE',
    account: 'FINANCE_EXPENSE_05',
    handlerId: memberId,
    attachmentIds: [await writePhoto(database, cast)],
  })
  const codes = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => `${code} ${field}`)

  test('a receipt without sum, day, category, handler or photo is refused, every fault at once', async () => {
    const wrong = {
      ...(await receipt()),
      date: '2999-01-01',
      amountFen: 0,
      account: 'FINANCE_INCOME_01',
      handlerId: cast.villager.personId,
      attachmentIds: [],
    }
    const payload = await run('receiveVoucher', token.director, wrong)
    expect(codes(payload)).toEqual([
      'VOUCHER_AMOUNT amountFen',
      'VOUCHER_DATE date',
      'VOUCHER_ACCOUNT account',
      'VOUCHER_HANDLER handlerId',
      'VOUCHER_PHOTO_REQUIRED attachmentIds',
    ])
    expect(await database.voucher.count()).toBe(0)
  })

  test('another village’s photo is not there', async () => {
    const attachmentIds = [await writePhoto(database, cast, cast.otherVillage)]
    const payload = await run('receiveVoucher', token.director, { ...(await receipt()), attachmentIds })
    expect(codes(payload)).toEqual(['ATTACHMENT_NOT_FOUND attachmentIds'])
  })

  test('step by step to the number, each by whom it belongs to, and on record', async () => {
    const { voucher } = await run('receiveVoucher', token.director, await receipt())
    const id = voucher?.id ?? ''
    expect(voucher).toMatchObject({ state: 'RECEIVED', availableActions: ['AMEND', 'STATE_PURPOSE'] })
    expect(codes(await run('signVoucher', token.member, { id, round: 1 }))).toEqual(['VOUCHER_STEP_NOT_DUE null'])
    expect(codes(await run('stateVoucherPurpose', token.director, { id, purpose: ' ' }))).toEqual([
      'TEXT_REQUIRED purpose',
    ])
    await run('stateVoucherPurpose', token.director, { id, purpose: '水渠清淤、抹面材料', witness: '普布' })
    expect(codes(await run('signVoucher', token.director, { id, round: 1 }))).toEqual(['VOUCHER_NOT_HANDLER null'])
    await run('signVoucher', token.member, { id, round: 1 })
    expect(codes(await run('coSignVoucher', token.director, { id, round: 1 }))).toEqual(['VOUCHER_STEP_NOT_DUE null'])
    await run('reviewVoucher', token.supervisor, {
      id,
      round: 1,
      opinion: '清单、单价核对过，属实。',
      photosPublic: true,
    })
    expect(codes(await run('coSignVoucher', token.member, { id, round: 1 }))).toEqual(['VOUCHER_OWN_WORK null'])
    const first = await run('coSignVoucher', token.director, { id, round: 1 })
    expect(first.voucher).toMatchObject({ state: 'REVIEWED', coSignaturesMissing: 1 })
    expect(codes(await run('coSignVoucher', token.director, { id, round: 1 }))).toEqual(['VOUCHER_SIGNED_ALREADY null'])
    expect(codes(await run('bookVoucher', token.accountant, { id, round: 1 }))).toEqual(['VOUCHER_STEP_NOT_DUE null'])
    await run('coSignVoucher', token.secretary, { id, round: 1 })
    expect(codes(await run('bookVoucher', token.director, { id, round: 1 }))).toEqual(['VOUCHER_NOT_YOURS null'])
    const booked = await run('bookVoucher', token.accountant, { id, round: 1 })
    expect(booked.voucher).toMatchObject({ state: 'BOOKED', bookNumber: '付字08-01', availableActions: [] })
    expect(booked.voucher?.steps.map(({ kind }) => kind)).toEqual([
      'RECEIVED',
      'PURPOSE_STATED',
      'SIGNED',
      'REVIEWED',
      'CO_SIGNED',
      'CO_SIGNED',
      'BOOKED',
    ])
    const actions = await database.auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual([
      'receiveVoucher',
      'stateVoucherPurpose',
      'signVoucher',
      'reviewVoucher',
      'coSignVoucher',
      'coSignVoucher',
      'bookVoucher',
    ])
  })

  test('what is booked can be changed by nobody, in the database either', async () => {
    const { id } = await writeVoucher(database, cast, { state: 'BOOKED', steps: [{ kind: 'BOOKED', by: cast.cadre }] })
    await expect(database.voucher.update({ where: { id }, data: { amountFen: 1n } })).rejects.toThrow()
    await expect(database.voucher.delete({ where: { id } })).rejects.toThrow()
    await expect(database.voucherStep.updateMany({ where: { voucherId: id }, data: { words: 'x' } })).rejects.toThrow()
    await database.voucher.update({ where: { id }, data: { rowId: 'r1' } })
  })

  test('returned with a reason it begins again: earlier signatures count no more, and stay to be read', async () => {
    const { id } = await writeVoucher(database, cast, {
      state: 'REVIEWED',
      handler: { personId: memberId, officeId: null },
      photosPublic: true,
      steps: [{ kind: 'REVIEWED', by: cast.supervisor }],
    })
    expect(codes(await run('returnVoucher', token.director, { id, round: 1, reason: '' }))).toEqual([
      'TEXT_REQUIRED reason',
    ])
    expect(codes(await run('returnVoucher', token.member, { id, round: 1, reason: '错' }))).toEqual([
      'VOUCHER_OWN_WORK null',
    ])
    const { voucher } = await run('returnVoucher', token.director, { id, round: 1, reason: '发票少盖一个章' })
    expect(voucher).toMatchObject({ state: 'RECEIVED', round: 2, coSignaturesMissing: 2 })
    expect(voucher?.steps.at(-1)).toEqual({ kind: 'RETURNED', words: '发票少盖一个章', round: 1 })
    expect(await database.voucher.findUniqueOrThrow({ where: { id } })).toMatchObject({ photosPublic: false })
    await run('stateVoucherPurpose', token.director, { id, purpose: '水渠材料' })
    expect(codes(await run('signVoucher', token.member, { id, round: 1 }))).toEqual(['VOUCHER_ROUND round'])
    expect(codes(await run('signVoucher', token.member, { id, round: 2 }))).toEqual([])
  })

  test('two co-signers at the same moment: both count, and it is complete once', async () => {
    const { id } = await writeVoucher(database, cast, {
      state: 'REVIEWED',
      handler: { personId: memberId, officeId: null },
      steps: [{ kind: 'REVIEWED', by: cast.supervisor }],
    })
    const both = await Promise.all(
      [token.director, token.secretary].map((by) => run('coSignVoucher', by, { id, round: 1 })),
    )
    expect(both.flatMap(codes)).toEqual([])
    expect(await database.voucher.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'CO_SIGNED' })
  })

  test('two are booked at the same moment: each gets a number of its own', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await writeVoucher(database, cast, { state: 'CO_SIGNED', occurredOn: '2026-05-01' })).id),
    )
    const booked = await Promise.all(ids.map((id) => run('bookVoucher', token.accountant, { id, round: 1 })))
    expect(booked.map(({ voucher }) => voucher?.bookNumber).sort()).toEqual(['付字05-01', '付字05-02'])
  })

  test('a repeated call answers what the first did, and leaves one step', async () => {
    const { id } = await writeVoucher(database, cast, { state: 'RECEIVED' })
    const input = { id, purpose: '办公用品', idempotencyKey: newKey() }
    await run('stateVoucherPurpose', token.director, input)
    expect(codes(await run('stateVoucherPurpose', token.director, input))).toEqual([])
    expect(await database.voucherStep.count({ where: { voucherId: id } })).toBe(1)
  })

  test('the desk counts what waits for whom, and the list shows it', async () => {
    await writeVoucher(database, cast, { state: 'HANDLER_SIGNED', handler: { personId: memberId, officeId: null } })
    interface Desk {
      voucherDesk: { toReview: number; toBook: number }
      vouchers: { nodes: { state: string }[] }
    }
    const document = `query ($division: ID!) { voucherDesk { toReview toBook }
      vouchers(division: $division, mine: true) { nodes { state } } }`
    const { data } = await api.send<Desk>(document, { division: cast.village }, token.supervisor)
    const waiting = await database.voucher.count({ where: { state: 'HANDLER_SIGNED' } })
    expect(data?.voucherDesk).toEqual({ toReview: waiting, toBook: 0 })
    expect(data?.vouchers.nodes.map(({ state }) => state)).toEqual(Array(waiting).fill('HANDLER_SIGNED'))
  })
})
