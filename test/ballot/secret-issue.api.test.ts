import { toBase64Url } from '../../shared/ballot/bytes'
import { START_MS } from '../evaluation/evaluation-host'
import { newKey } from '../support/api'
import { SecretHost } from './secret-host'
import { Voter } from './voter'

let host: SecretHost
beforeAll(async () => {
  host = await SecretHost.start()
}, START_MS)
afterAll(() => host.stop())

describe('taking ballots is refused', () => {
  test('to another village, which may not even know of the form, and for a draft', async () => {
    const form = await host.open()
    const stranger = new Voter(form, host.inner.tokens.stranger)
    expect(await host.issue(stranger.issueInput(), stranger.token)).toMatchObject({ thrown: ['NOT_FOUND'], codes: [] })
    const draft = await host.open({ state: 'DRAFT' })
    expect(await host.issue(new Voter(draft, host.inner.tokens.villager).issueInput())).toMatchObject({
      thrown: ['NOT_FOUND'],
    })
    await host.expectNothingIssued(form.evaluationId)
  })

  test('to who is not on the roll', async () => {
    const form = await host.open()
    expect(await new Voter(form, host.inner.tokens.second).issue(host.origin)).toEqual(['EVALUATION_NOT_ON_ROLL'])
    await host.expectNothingIssued(form.evaluationId)
  })

  test('to who votes on paper', async () => {
    const form = await host.open()
    const { evaluationId } = form
    await host.inner.database.evaluationElector.updateMany({ where: { evaluationId }, data: { channel: 'PAPER' } })
    expect(await new Voter(form, host.inner.tokens.villager).issue(host.origin)).toEqual(['BALLOT_ON_PAPER'])
    await host.expectNothingIssued(evaluationId)
  })

  test('for a form with names', async () => {
    const form = await host.open({ anonymous: false })
    expect(await new Voter(form, host.inner.tokens.villager).issue(host.origin)).toEqual(['EVALUATION_IS_NAMED'])
    await host.expectNothingIssued(form.evaluationId)
  })

  test.each([
    ['past its time', { closesAt: new Date(Date.now() - 1000) }],
    ['counting', { state: 'COUNTING' }],
    ['closed', { state: 'CLOSED' }],
  ])('when the form is %s', async (_what, changes) => {
    const form = await host.open(changes)
    expect(await new Voter(form, host.inner.tokens.villager).issue(host.origin)).toEqual(['EVALUATION_CLOSED'])
    await host.expectNothingIssued(form.evaluationId)
  })

  test('with a part missing, one too many, one twice', async () => {
    const form = await host.open()
    const input = new Voter(form, host.inner.tokens.villager).issueInput()
    const [first, second] = input.ballots
    if (first === undefined || second === undefined) throw new Error('the form has two parts')
    const wrong = [[], [first], [first, second, { ...second, partId: 'why' }], [first, first], [first, second, second]]
    for (const ballots of wrong) {
      const answer = await host.issue({ ...input, idempotencyKey: newKey(), ballots })
      expect(answer).toMatchObject({ codes: ['BALLOT_PARTS_MISMATCH'], fields: ['ballots'], signatures: null })
    }
    await host.expectNothingIssued(form.evaluationId)
  })

  test('for a blinded value that cannot be one', async () => {
    const form = await host.open()
    const input = new Voter(form, host.inner.tokens.villager).issueInput()
    const [first, second] = input.ballots
    const modulus = form.parts[1]?.key.modulus
    if (first === undefined || second === undefined || modulus === undefined) throw new Error('two parts')
    const above = Uint8Array.from(modulus, (byte, at) => (at === 255 ? byte + 1 : byte))
    const one = Uint8Array.from(modulus, (_byte, at) => (at === 255 ? 1 : 0))
    const values = {
      'no base64url': `${second.blinded.slice(0, -1)}=`,
      empty: '',
      short: toBase64Url(modulus.slice(0, 255)),
      long: toBase64Url(new Uint8Array(257)),
      'the modulus': toBase64Url(modulus),
      'over the modulus': toBase64Url(above),
      zero: toBase64Url(new Uint8Array(256)),
      one: toBase64Url(one),
    }
    for (const [what, blinded] of Object.entries(values)) {
      const ballots = [first, { ...second, blinded }]
      const answer = await host.issue({ ...input, idempotencyKey: newKey(), ballots })
      expect({ what, ...answer }).toMatchObject({
        what,
        codes: ['BALLOT_BLINDED_INVALID'],
        fields: ['ballots.1.blinded'],
        signatures: null,
      })
    }
    await host.expectNothingIssued(form.evaluationId)
  })

  test('with other values once taken: another phone, or a lost seed', async () => {
    const voter = await host.issued()
    const other = new Voter(voter.form, voter.token)
    expect(await other.issue(host.origin)).toEqual(['BALLOT_ISSUED_ELSEWHERE'])
    const [first] = voter.issueInput().ballots
    const [, second] = other.issueInput().ballots
    const mixed = await host.issue({ ...voter.issueInput(newKey()), ballots: [first, second] })
    expect(mixed).toMatchObject({ codes: ['BALLOT_ISSUED_ELSEWHERE'], signatures: null })
  })

  test('under a key of another request', async () => {
    const voter = await host.issued()
    const other = new Voter(voter.form, voter.token)
    const input = other.issueInput(voter.issueInput().idempotencyKey)
    expect(await host.issue(input)).toMatchObject({ thrown: ['BAD_INPUT'], signatures: null })
  })

  test('again once it is counted, for then nobody can sign', async () => {
    const form = await host.open()
    const voter = await host.issued(form)
    const closed = await host.inner.call(
      'closeEvaluation',
      { id: form.evaluationId, reason: '大家都填完了' },
      host.inner.tokens.supervisor,
    )
    expect(closed.userErrors).toEqual([])
    expect(await voter.issue(host.origin)).toEqual(['EVALUATION_CLOSED'])
    expect(await voter.issue(host.origin, newKey())).toEqual(['EVALUATION_CLOSED'])
  })
})

describe('taking ballots', () => {
  test('leaves a row a part, the mark, an audit row that says nothing of them; the same again is answered alike', async () => {
    const form = await host.open()
    const voter = new Voter(form, host.inner.tokens.villager)
    const first = await host.issue(voter.issueInput())
    const repeated = await host.issue(voter.issueInput())
    const anew = await host.issue(voter.issueInput(newKey()))
    expect(first.signatures?.map(({ partId }) => partId)).toEqual(['overall', 'say'])
    expect([repeated.signatures, anew.signatures]).toEqual([first.signatures, first.signatures])
    const where = { evaluationId: form.evaluationId }
    expect(await host.inner.database.ballotIssue.count({ where })).toBe(2)
    expect(await host.inner.database.evaluationElector.count({ where: { ...where, answered: true } })).toBe(1)
    const audited = await host.inner.database.auditEntry.findMany({ where: { subjectId: form.evaluationId } })
    expect(audited.map(({ action, personId, detail }) => [action, personId, detail])).toEqual([
      ['issueBallots', host.inner.cast.villager.personId, {}],
    ])
  })

  test('32 at once with different values: exactly one takes them', async () => {
    const form = await host.open()
    const voters = Array.from({ length: 32 }, () => new Voter(form, host.inner.tokens.villager))
    for (const voter of voters) voter.issueInput()
    const codes = await Promise.all(voters.map((voter) => voter.issue(host.origin)))
    expect(codes.filter((one) => one.length === 0)).toHaveLength(1)
    expect(codes.flat()).toEqual(Array(31).fill('BALLOT_ISSUED_ELSEWHERE'))
    expect(await host.inner.database.ballotIssue.count({ where: { evaluationId: form.evaluationId } })).toBe(2)
    expect(await host.inner.database.auditEntry.count({ where: { subjectId: form.evaluationId } })).toBe(1)
  })

  test('32 at once with the same values: each gets the same signatures', async () => {
    const form = await host.open()
    const voter = new Voter(form, host.inner.tokens.villager)
    const answers = await Promise.all(Array.from({ length: 32 }, () => host.issue(voter.issueInput(newKey()))))
    expect(new Set(answers.map(({ signatures }) => JSON.stringify(signatures))).size).toBe(1)
    expect(answers.flatMap(({ codes }) => codes)).toEqual([])
    expect(await host.inner.database.auditEntry.count({ where: { subjectId: form.evaluationId } })).toBe(1)
  })
})
