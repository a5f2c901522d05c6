import {
  type ContractTerms,
  contractFaults,
  contractState,
  dueDays,
  maskParty,
  overduePayments,
  schedulePayments,
} from '../../shared/register/contract'
import { writeCsv } from '../../shared/register/csv'
import { assemblyChecks } from '../../shared/register/village-rules'

const terms = (change: Partial<ContractTerms> = {}): ContractTerms => ({
  title: '加工房出租',
  object: '加工房一间',
  party: '普琼',
  partyKind: 'PERSON',
  startsOn: '2025-01-31',
  endsOn: '2026-01-30',
  rentFen: 60_000,
  period: 'MONTH',
  decidedBy: '村民代表会议',
  endedOn: null,
  assetId: null,
  photoIds: [],
  ...change,
})

test('payments fall due at the beginning of each period; the 31st becomes the last day of a shorter month', () => {
  const days = dueDays(terms())
  expect(days).toHaveLength(12)
  expect(days.slice(0, 4)).toEqual(['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30'])
  expect(dueDays(terms({ startsOn: '2024-02-29', endsOn: '2026-02-27', period: 'YEAR' }))).toEqual([
    '2024-02-29',
    '2025-02-28',
  ])
  expect(dueDays(terms({ period: 'ONCE' }))).toEqual(['2025-01-31'])
})

test('a contract that ended early owes nothing after that day, and what was paid stays', () => {
  const [first, ...rest] = schedulePayments(terms())
  const paid = [{ ...first, paidOn: '2025-02-01', receipt: '收字1' } as NonNullable<typeof first>, ...rest]
  const ended = schedulePayments(terms({ endedOn: '2025-03-30', rentFen: 50_000 }), paid)
  expect(ended).toEqual([
    { dueOn: '2025-01-31', fen: 60_000, paidOn: '2025-02-01', receipt: '收字1' },
    { dueOn: '2025-02-28', fen: 50_000, paidOn: null, receipt: '' },
  ])
})

test.each([
  ['2025-01-30', 'AHEAD'],
  ['2025-01-31', 'RUNNING'],
  ['2025-11-30', 'RUNNING'],
  ['2025-12-01', 'EXPIRING'],
  ['2026-01-30', 'EXPIRING'],
  ['2026-01-31', 'ENDED'],
])('on %s it is %s: the last 60 days are told', (today, state) => {
  expect(contractState(terms(), today)).toBe(state)
})

test('a payment is late from the day after it was due', () => {
  const payments = schedulePayments(terms())
  expect(overduePayments(payments, '2025-01-31')).toEqual([])
  expect(overduePayments(payments, '2025-02-01').map(({ dueOn }) => dueOn)).toEqual(['2025-01-31'])
})

test('a contract keeps its rules at the limits', () => {
  const codes = (change: Partial<ContractTerms>) => contractFaults(terms(change), '2026-11-22').map(({ code }) => code)
  expect(codes({})).toEqual([])
  expect(codes({ endsOn: '2025-01-31' })).toEqual([])
  expect(codes({ endsOn: '2025-01-30' })).toEqual(['CONTRACT_TERM'])
  expect(codes({ rentFen: 0 })).toEqual([])
  expect(codes({ rentFen: 0.5 })).toEqual(['CONTRACT_RENT'])
  expect(codes({ endsOn: '2058-04-30' })).toEqual([])
  expect(codes({ endsOn: '2058-05-31' })).toEqual(['CONTRACT_TOO_LONG'])
})

test('a person is masked, a company is not; masking twice changes nothing more', () => {
  expect(maskParty('普琼', 'PERSON')).toBe('普某某')
  expect(maskParty(maskParty('普琼', 'PERSON'), 'PERSON')).toBe('普某某')
  expect(maskParty('拉孜合作社', 'ORGANISATION')).toBe('拉孜合作社')
})

test.each([
  ['ADULTS', 380, 190, false],
  ['ADULTS', 380, 191, true],
  ['HOUSEHOLDS', 63, 41, false],
  ['HOUSEHOLDS', 63, 42, true],
  ['HOUSEHOLDS', 64, 42, false],
] as const)('%s: of %p, %p present suffice: %p', (basis, shouldAttend, attended, quorum) => {
  const record = { passedOn: '2026-03-08', basis, shouldAttend, attended, inFavour: attended, against: 0, abstained: 0 }
  expect(assemblyChecks(record).quorum).toBe(quorum)
})

test('a table keeps commas, quotes and breaks, and runs no formula', () => {
  expect(
    writeCsv([
      ['名称', '数量'],
      ['=1+1', 2],
      ['甲,"乙"', '一\n二'],
    ]),
  ).toBe('\ufeff名称,数量\r\n\'=1+1,2\r\n"甲,""乙""","一\n二"\r\n')
})
