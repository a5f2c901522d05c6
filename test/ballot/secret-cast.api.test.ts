import { toBase64Url } from '../../shared/ballot/bytes'
import { START_MS } from '../evaluation/evaluation-host'
import { PART, SATISFIED, SecretHost } from './secret-host'
import { type BallotForm, castBallot, type Voter } from './voter'

let host: SecretHost
beforeAll(async () => {
  host = await SecretHost.start()
}, START_MS)
afterAll(() => host.stop())

describe('a ballot is refused', () => {
  let voter: Voter
  let form: BallotForm
  beforeAll(async () => {
    form = await host.open()
    voter = await host.issued(form)
  })
  afterAll(async () => expect(await host.inBox(form.evaluationId)).toEqual([]))

  test('with a forged credential', async () => {
    const body = voter.body(PART, SATISFIED, 1)
    const flipped = Buffer.from(body.signature, 'base64url')
    flipped[100] = (flipped[100] ?? 0) ^ 1
    const forged = [
      { ...body, signature: flipped.toString('base64url') },
      { ...body, number: toBase64Url(new Uint8Array(32)) },
      { ...body, signature: toBase64Url(new Uint8Array(256)) },
      { ...body, signature: toBase64Url(new Uint8Array(256).fill(0xff)) },
      { ...body, signature: body.signature.slice(0, 40) },
    ]
    for (const one of forged) expect(await host.cast(form, one)).toEqual({ status: 403, code: 'BALLOT_FORGED' })
  })

  test('with the credential of another part, and of another form', async () => {
    expect(await host.cast(form, voter.body('say', {}, 1), PART)).toMatchObject({ code: 'BALLOT_FORGED' })
    expect(await host.cast(form, voter.body(PART, {}, 1), 'say')).toMatchObject({ code: 'BALLOT_FORGED' })
    const other = await host.open()
    expect(await host.cast(other, voter.body(PART, SATISFIED, 1))).toMatchObject({ code: 'BALLOT_FORGED' })
    expect(await host.inBox(other.evaluationId)).toEqual([])
  })

  test('when it is malformed', async () => {
    const body = voter.body(PART, SATISFIED, 1)
    const { revision: _revision, ...unrevised } = body
    const bodies: unknown[] = [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      unrevised,
      { ...body, number: `${body.number}A` },
      { ...body, number: `${body.number.slice(0, -1)}=` },
      { ...body, number: 7 },
      { ...body, signature: `${body.signature.slice(0, -1)}=` },
      { ...body, signature: 'A'.repeat(2000) },
      { ...body, who: 'me' },
      ...[0, -1, 1.5, '1', 2_000_000, null].map((revision) => ({ ...body, revision })),
      ...['SATISFIED', ['SATISFIED'], null, { overall: 'GREAT' }, { overall: 1 }, { say: 'x' }, { hack: 1 }].map(
        (answers) => ({ ...body, answers }),
      ),
    ]
    for (const one of bodies) {
      const answer = await host.cast(form, one)
      expect({ one, answer }).toEqual({ one, answer: { status: 400, code: 'BALLOT_MALFORMED' } })
    }
  })

  test.each(['\u0000', 'a\ud800b', '\udc00', '好\u202e'])('with words that are none: %j', async (say) => {
    const answer = await host.cast(form, voter.body('say', { say }, 1), 'say')
    expect(answer).toEqual({ status: 400, code: 'BALLOT_MALFORMED' })
  })

  test('for a place that is none', async () => {
    const body = voter.body(PART, SATISFIED, 1)
    const { county, evaluationId } = form
    const draft = await host.open({ state: 'DRAFT' })
    const named = await host.open({ anonymous: false })
    const places: [string, string, string][] = [
      ['999999', evaluationId, PART],
      [county, '01890000-0000-7000-8000-000000000001', PART],
      [county, 'x', PART],
      [county, evaluationId, 'why'],
      [county, evaluationId, ''],
      [county, evaluationId, '\u0000'],
      [county, evaluationId, 'a/b'],
      [county, draft.evaluationId, PART],
      [county, named.evaluationId, PART],
    ]
    for (const [code, id, part] of places) {
      const answer = await castBallot(host.origin, { county: code, evaluationId: id }, part, body)
      expect({ code, id, part, ...answer }).toMatchObject({ code: 'BALLOT_UNKNOWN', status: 404 })
    }
    for (const path of [
      '/ballot',
      '/ballot/',
      `/ballot/${county}/${evaluationId}`,
      `/ballot/${county}/${evaluationId}/%zz`,
    ]) {
      const response = await fetch(host.origin + path, { method: 'POST', body: JSON.stringify(body) })
      expect([path, response.status]).toEqual([path, 404])
    }
  })

  test('by any way but POST, and when it is too large', async () => {
    const url = `${host.origin}/ballot/${form.county}/${form.evaluationId}/${PART}`
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await fetch(url, { method })
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'POST'])
    }
    const large = voter.body(PART, { overall: 'x'.repeat(20_000) }, 1)
    expect(await host.cast(form, large)).toEqual({ status: 413, code: 'BALLOT_TOO_LARGE' })
  })

  test('after closing, even from who took it in time', async () => {
    for (const changes of [
      { state: 'CLOSED' as const },
      { state: 'COUNTING' as const },
      { closesAt: new Date(Date.now() - 1) },
    ]) {
      const late = await host.open()
      const body = (await host.issued(late)).body(PART, SATISFIED, 1)
      await host.inner.database.evaluation.update({ where: { id: late.evaluationId }, data: changes })
      expect(await host.cast(late, body)).toEqual({ status: 410, code: 'BALLOT_CLOSED' })
      expect(await host.inBox(late.evaluationId)).toEqual([])
    }
  })

  test('in the words of who asks, with what to do', async () => {
    const url = `${host.origin}/ballot/${form.county}/${form.evaluationId}/${PART}`
    const wordsIn = async (language: string) => {
      const response = await fetch(url, { method: 'POST', body: '{}', headers: { 'accept-language': language } })
      return ((await response.json()) as { error: { message: string } }).error.message
    }
    expect(await wordsIn('zh-CN')).toMatch(/[\u4e00-\u9fff]/)
    expect(await wordsIn('en')).toMatch(/^[\x20-\x7e’]+$/)
  })
})
