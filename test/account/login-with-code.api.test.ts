import { directoryDatabase } from '../../api/database/county-database'
import { newKey } from '../support/api'
import { closeTestDatabase } from '../support/database'
import { WHO } from './account-documents'
import { codesOf, type LoginHost, startLoginHost } from './login-host'

describe('login by SMS code', () => {
  let host: LoginHost
  let number = 13_800_000_000
  const freshPhone = () => {
    number += 1
    return String(number)
  }
  const give = (personId: string, phone: string) =>
    host.database.person.update({ where: { id: personId }, data: { phone } })
  /** A number on the roll with a code on its way. */
  async function ready(personId = host.cast.villager.personId): Promise<[phone: string, code: string]> {
    const phone = freshPhone()
    await give(personId, phone)
    await host.askCode(phone)
    return [phone, host.sent.get(phone) ?? '']
  }
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

  beforeAll(async () => {
    host = await startLoginHost({ environment: { MINGBAI_DEMO: 'true', SMS_API_ORIGIN: 'http://127.0.0.1:9' } })
  })
  afterAll(async () => {
    await host.api.stop()
    await closeTestDatabase()
  })

  test.each(['', '1380000', '23800000001', 'abc', '0791-8888888'])('%j is no mobile number', async (phone) => {
    expect(await host.askCode(phone)).toMatchObject({
      sentTo: null,
      userErrors: [{ code: 'PHONE_INVALID', field: 'phone' }],
    })
  })

  test('a second code within 60 seconds is refused, after them it is sent', async () => {
    const [phone] = await ready()
    expect(codesOf((await host.askCode(phone)).userErrors)).toEqual(['LOGIN_CODE_TOO_SOON'])
    await host.age(phone, 60)
    expect((await host.askCode(phone)).userErrors).toEqual([])
  })

  test('the sixth code in an hour is refused', async () => {
    const phone = freshPhone()
    for (let round = 0; round < 5; round += 1) {
      expect((await host.askCode(phone)).userErrors).toEqual([])
      await host.age(phone, 61)
    }
    expect(codesOf((await host.askCode(phone)).userErrors)).toEqual(['LOGIN_CODE_HOUR_LIMIT'])
  })

  test('twenty requests at once for one number send one message', async () => {
    const phone = freshPhone()
    const answers = await Promise.all(Array.from({ length: 20 }, () => host.askCode(phone)))
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
    expect(await directoryDatabase().loginCode.count({ where: { phone } })).toBe(1)
  })

  test('the same request sent twice is one message and one answer', async () => {
    const phone = freshPhone()
    const key = newKey()
    const first = await host.askCode(phone, key)
    host.sent.delete(phone)
    expect(await host.askCode(phone, key)).toEqual(first)
    expect(host.sent.has(phone)).toBe(false)
  })

  test('the answer is the same whether or not the number is on the roll, and never holds the code', async () => {
    const known = freshPhone()
    await give(host.cast.villager.personId, known)
    const [on, off] = [await host.askCode(known), await host.askCode(freshPhone())]
    expect({ ...on, sentTo: '' }).toEqual({ ...off, sentTo: '' })
    expect(on.demoCode).toBeNull()
  })

  test('without a code on its way nothing is counted', async () => {
    const phone = freshPhone()
    for (let round = 0; round < 6; round += 1)
      expect(codesOf((await host.login(phone, '123456')).userErrors)).toEqual(['LOGIN_CODE_EXPIRED'])
    expect(await directoryDatabase().loginLock.count({ where: { phone } })).toBe(0)
  })

  test('five wrong codes lock the number for 15 minutes, the right code included', async () => {
    const [phone, code] = await ready()
    for (const left of [4, 3, 2, 1]) {
      const { userErrors } = await host.login(phone, wrong(code))
      expect(userErrors).toMatchObject([{ code: 'LOGIN_CODE_WRONG', message: expect.stringContaining(String(left)) }])
    }
    expect(codesOf((await host.login(phone, wrong(code))).userErrors)).toEqual(['LOGIN_LOCKED'])
    expect(codesOf((await host.login(phone, code)).userErrors)).toEqual(['LOGIN_LOCKED'])
    expect(codesOf((await host.askCode(phone)).userErrors)).toEqual(['LOGIN_LOCKED'])
    expect(await directoryDatabase().auditEntry.count({ where: { action: 'lockLogin' } })).toBeGreaterThan(0)

    await directoryDatabase().loginLock.update({ where: { phone }, data: { lockedUntil: new Date(Date.now() - 1) } })
    expect((await host.login(phone, code)).step).toBe('DONE')
    expect(await directoryDatabase().loginLock.count({ where: { phone } })).toBe(0)
  })

  test('of forty guesses at once five are looked at', async () => {
    const [phone, code] = await ready()
    const answers = await Promise.all(Array.from({ length: 40 }, () => host.login(phone, wrong(code))))
    const codes = answers.flatMap(({ userErrors }) => codesOf(userErrors))
    expect(codes.filter((one) => one === 'LOGIN_CODE_WRONG')).toHaveLength(4)
    expect(codes.filter((one) => one === 'LOGIN_LOCKED')).toHaveLength(36)
  })

  test('a code is good for five minutes', async () => {
    const [phone, code] = await ready()
    await host.age(phone, 5 * 60)
    expect(codesOf((await host.login(phone, code)).userErrors)).toEqual(['LOGIN_CODE_EXPIRED'])
  })

  test('a code is good once', async () => {
    const [phone, code] = await ready()
    expect((await host.login(phone, code)).step).toBe('DONE')
    expect(codesOf((await host.login(phone, code)).userErrors)).toEqual(['LOGIN_CODE_EXPIRED'])
  })

  test('of two logins at once with one code, under two keys, one gets in', async () => {
    const [phone, code] = await ready()
    const answers = await Promise.all([host.login(phone, code), host.login(phone, code)])
    expect(answers.filter(({ step }) => step === 'DONE')).toHaveLength(1)
  })

  test('a number that is on nobody’s row is told what to do, and opens no account', async () => {
    const phone = freshPhone()
    await host.askCode(phone)
    expect(codesOf((await host.login(phone, host.sent.get(phone) ?? '')).userErrors)).toEqual(['PHONE_NOT_ON_ROLL'])
    expect(await directoryDatabase().account.count({ where: { phone } })).toBe(0)
  })

  test('a person who died or moved away is nobody to log in as', async () => {
    const gone = await host.database.person.create({
      data: {
        name: '试已故',
        divisionCode: host.cast.village,
        sex: 'MALE',
        birthDate: new Date('1940-01-01'),
        status: 'DECEASED',
      },
    })
    const [phone, code] = await ready(gone.id)
    expect(codesOf((await host.login(phone, code)).userErrors)).toEqual(['PHONE_NOT_ON_ROLL'])
  })

  test('logs the owner in, with an audit row and nothing secret in any record', async () => {
    const [phone, code] = await ready()
    const answer = await host.login(phone, ` ${code.slice(0, 3)}${code.slice(3)} `)
    expect(answer).toMatchObject({
      step: 'DONE',
      viewer: { personId: host.cast.villager.personId, hat: null },
      persons: [],
    })
    const { data } = await host.api.send<{ viewer: { personId: string } }>(WHO, {}, answer.tokens?.accessToken)
    expect(data?.viewer.personId).toBe(host.cast.villager.personId)

    const account = await directoryDatabase().account.findUniqueOrThrow({
      where: { phone },
      include: { persons: true, sessions: true },
    })
    expect(account.persons).toMatchObject([{ personId: host.cast.villager.personId, countyCode: host.county }])
    expect(account.sessions).toMatchObject([{ deviceName: '试验机', officeId: null }])
    const audit = await directoryDatabase().auditEntry.findFirstOrThrow({ where: { accountId: account.id } })
    expect(audit).toMatchObject({ action: 'loginWithCode', subjectType: 'Session', subjectId: account.sessions[0]?.id })
    const records = JSON.stringify(await directoryDatabase().commandRecord.findMany())
    expect(records).not.toContain(answer.tokens?.refreshToken)
    expect(records).not.toContain(answer.tokens?.accessToken)
    expect(
      (await host.database.person.findUniqueOrThrow({ where: { id: host.cast.villager.personId } })).hasAccount,
    ).toBe(true)
  })

  test('a login sent twice on a bad line is one session with one refresh token', async () => {
    const [phone, code] = await ready()
    const key = newKey()
    const [one, two] = await Promise.all([host.login(phone, code, key), host.login(phone, code, key)])
    const later = await host.login(phone, code, key)
    expect(one.step).toBe('DONE')
    expect([two.tokens?.refreshToken, later.tokens?.refreshToken]).toEqual([
      one.tokens?.refreshToken,
      one.tokens?.refreshToken,
    ])
    expect(await directoryDatabase().session.count({ where: { account: { phone } } })).toBe(1)
  })

  test('a login repeated after the grace gives no tokens away', async () => {
    const [phone, code] = await ready()
    const key = newKey()
    await host.login(phone, code, key)
    await directoryDatabase().session.updateMany({
      where: { account: { phone } },
      data: { rotatedAt: new Date(Date.now() - 3 * 60_000) },
    })
    expect(await host.login(phone, code, key)).toMatchObject({ tokens: null, userErrors: [{ code: 'LOGIN_REPEATED' }] })
  })

  test('who holds one staff office acts under it at once', async () => {
    const [phone, code] = await ready(host.cast.cadre.personId)
    expect((await host.login(phone, code)).viewer?.hat?.id).toBe(host.cast.cadre.officeId)
  })

  test('a number that moved to another account takes the person along and logs the old one out', async () => {
    const person = host.cast.secondVillager.personId
    const [oldPhone, oldCode] = await ready(person)
    const old = await host.login(oldPhone, oldCode)
    const [phone, code] = await ready(person)
    expect((await host.api.send(WHO, {}, old.tokens?.accessToken)).status).toBe(200)
    expect((await host.login(phone, code)).viewer?.personId).toBe(person)
    expect((await host.api.send(WHO, {}, old.tokens?.accessToken)).status).toBe(401)
  })
})
