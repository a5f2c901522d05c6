import pino from 'pino'
import { httpSms } from '../../api/account/http-sms'
import { chooseSms, showsCodes } from '../../api/account/sms'
import { readEnvironment } from '../../api/environment'
import { type SmsServer, startSmsServer } from '../support/sms-server'

describe('the SMS gateway over the wire', () => {
  let server: SmsServer
  beforeEach(async () => {
    server = await startSmsServer()
  })
  afterEach(() => server.stop())

  test.each([
    [{ status: 429, code: 'QUOTA_EXCEEDED' }, 'SMS_QUOTA'],
    [{ status: 400, code: 'INVALID_NUMBER' }, 'SMS_NUMBER_INVALID'],
    [{ status: 401, code: 'UNAUTHORIZED' }, 'SMS_UNAVAILABLE'],
    ['hang', 'SMS_UNAVAILABLE'],
    ['html', 'SMS_UNAVAILABLE'],
  ] as const)('%j is refused as %s', async (behaviour, code) => {
    server.behaviour = behaviour
    await expect(httpSms(server.origin, 'key', 200).sendLoginCode('13800000001', '123456')).rejects.toMatchObject({
      code,
    })
  })

  test('sends number, template and code with the key', async () => {
    await httpSms(server.origin, 'key').sendLoginCode('13800000001', '123456')
    expect(server.sent).toEqual([
      {
        authorization: 'Bearer key',
        phone: '13800000001',
        template: 'LOGIN_CODE',
        parameters: { code: '123456', minutes: '5' },
      },
    ])
  })
})

describe('which provider', () => {
  const logger = pino({ level: 'silent' })

  test('outside demo mode no code is ever printed or shown', async () => {
    const environment = readEnvironment({ MINGBAI_DEMO: 'false' })
    await expect(chooseSms(environment, logger).sendLoginCode('13800000001', '1')).rejects.toMatchObject({
      code: 'SMS_NOT_CONFIGURED',
    })
    expect(showsCodes(environment)).toBe(false)
  })

  test('a demo with a gateway sends, and does not show the code', () => {
    expect(showsCodes(readEnvironment({ MINGBAI_DEMO: 'true', SMS_API_ORIGIN: 'http://localhost:1' }))).toBe(false)
    expect(showsCodes(readEnvironment({ MINGBAI_DEMO: 'true' }))).toBe(true)
  })
})
