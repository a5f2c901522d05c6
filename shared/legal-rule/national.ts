import type { BodyType, DaysValue, LegalRule, MeetingWay, RuleBase, RuleKind, RuleMatter, ShareValue } from './rule'

/**
 * The articles are those of the text of 2018; the law was amended on 2025-10-28 and its articles moved (DOMAIN 1). A county
 * that has the new text enters it as its own version, with the new article.
 */
const VILLAGE_LAW = { law: '村民委员会组织法', from: '2018-12-29' }
const BRANCH = { law: '中国共产党支部工作条例（试行）', from: '2018-10-28' }
const COLLECTIVE_LAW = { law: '农村集体经济组织法', from: '2025-05-01' }
const LEVY = { law: '村民一事一议筹资筹劳管理办法（国办发〔2007〕4号）', from: '2007-01-16' }
const MONITORING = { law: '健全防止返贫动态监测和帮扶机制的规定', from: '2021-05-14' }
const OBJECTION = { law: '四川省村务公开条例（2009）作为默认值', from: '2009-01-01' }
const DEFAULT = { law: '默认值，可由县级按当地规定调整', from: '2018-12-29' }

interface Source {
  law: string
  from: string
}

const share = (numerator: number, denominator: number, of: RuleBase, strict: boolean): ShareValue => ({
  type: 'SHARE',
  of,
  numerator,
  denominator,
  strict,
})
const atLeast = (days: number): DaysValue => ({ type: 'DAYS', bound: 'AT_LEAST', days })
const atMost = (days: number): DaysValue => ({ type: 'DAYS', bound: 'AT_MOST', days })

/** 过半数 and 以上. */
const moreThanHalf = (of: RuleBase) => share(1, 2, of, true)
const halfOrMore = (of: RuleBase) => share(1, 2, of, false)
const twoThirdsOrMore = (of: RuleBase) => share(2, 3, of, false)

interface Place {
  body?: BodyType
  way?: MeetingWay
  matter?: RuleMatter
  mark?: 'U' | 'K'
}

function rule(
  id: string,
  kind: RuleKind,
  { law, from }: Source,
  article: string,
  value: LegalRule['value'],
  place: Place = {},
): LegalRule {
  const { body = null, way = null, matter = null, mark = null } = place
  const when = { effectiveFrom: from, effectiveTo: null, version: 'CN-1' }
  return { id, kind, body, way, matter, law, article, mark, ...when, value }
}

const meeting = (
  body: BodyType,
  kind: 'QUORUM' | 'THRESHOLD' | 'NOTICE',
  source: Source,
  article: string,
  value: LegalRule['value'],
  place: Place = {},
) =>
  rule(`${body}.${kind}${place.way === undefined ? '' : `.${place.way}`}`, kind, source, article, value, {
    body,
    ...place,
  })

const ofAssembly = (id: string, article: string, value: LegalRule['value'], mark: 'U' | null = null) =>
  rule(`REPRESENTATIVE_ASSEMBLY.COMPOSITION.${id}`, 'COMPOSITION', VILLAGE_LAW, article, value, {
    body: 'REPRESENTATIVE_ASSEMBLY',
    ...(mark === null ? {} : { mark }),
  })

const demanding = (body: BodyType, id: string, article: string, value: LegalRule['value']) =>
  rule(`${body}.DEMAND.${id}`, 'DEMAND', VILLAGE_LAW, article, value, { body })

/** Quorums, thresholds and days of DOMAIN 1, 2, 5 and 11. */
export const NATIONAL_RULES: LegalRule[] = [
  meeting('PARTY_COMMITTEE', 'QUORUM', BRANCH, '第十二条', halfOrMore('ROSTER')),
  meeting('PARTY_COMMITTEE', 'THRESHOLD', BRANCH, '第十二条', moreThanHalf('PRESENT'), { mark: 'K' }),
  meeting('TWO_COMMITTEES', 'QUORUM', DEFAULT, '', moreThanHalf('ROSTER'), { mark: 'U' }),
  meeting('TWO_COMMITTEES', 'THRESHOLD', DEFAULT, '', moreThanHalf('PRESENT'), { mark: 'U' }),
  meeting('PARTY_ASSEMBLY', 'QUORUM', BRANCH, '第十一条', halfOrMore('ROSTER')),
  // 党员大会 passes on 应到会, not on 到会.
  meeting('PARTY_ASSEMBLY', 'THRESHOLD', BRANCH, '第十一条', moreThanHalf('ROSTER')),
  meeting('VILLAGER_ASSEMBLY', 'QUORUM', VILLAGE_LAW, '第二十二条', moreThanHalf('ROSTER'), { way: 'PERSONS' }),
  meeting('VILLAGER_ASSEMBLY', 'QUORUM', VILLAGE_LAW, '第二十二条', twoThirdsOrMore('ROSTER'), { way: 'HOUSEHOLDS' }),
  meeting('VILLAGER_ASSEMBLY', 'THRESHOLD', VILLAGE_LAW, '第二十二条', moreThanHalf('PRESENT')),
  meeting('VILLAGER_ASSEMBLY', 'NOTICE', VILLAGE_LAW, '第二十一条', atLeast(10)),
  meeting('REPRESENTATIVE_ASSEMBLY', 'QUORUM', VILLAGE_LAW, '第二十六条', twoThirdsOrMore('ROSTER')),
  meeting('REPRESENTATIVE_ASSEMBLY', 'THRESHOLD', VILLAGE_LAW, '第二十六条', moreThanHalf('PRESENT')),
  meeting('REPRESENTATIVE_ASSEMBLY', 'NOTICE', DEFAULT, '', atLeast(3), { mark: 'U' }),
  meeting('GROUP_ASSEMBLY', 'QUORUM', VILLAGE_LAW, '第二十八条', twoThirdsOrMore('ROSTER')),
  meeting('GROUP_ASSEMBLY', 'THRESHOLD', VILLAGE_LAW, '第二十八条', moreThanHalf('PRESENT')),
  meeting('MEMBER_ASSEMBLY', 'QUORUM', COLLECTIVE_LAW, '第二十七条', twoThirdsOrMore('ROSTER'), { mark: 'K' }),
  meeting('MEMBER_ASSEMBLY', 'THRESHOLD', COLLECTIVE_LAW, '第二十七条', twoThirdsOrMore('ROSTER'), { mark: 'K' }),
  meeting('MEMBER_ASSEMBLY', 'NOTICE', COLLECTIVE_LAW, '第二十七条', atLeast(10), { mark: 'K' }),
  meeting('MEMBER_REPRESENTATIVE_ASSEMBLY', 'THRESHOLD', COLLECTIVE_LAW, '第二十八条', twoThirdsOrMore('ROSTER'), {
    mark: 'K',
  }),
  rule('LEVY.QUORUM', 'QUORUM', LEVY, '', twoThirdsOrMore('HOUSEHOLDS'), levyPlace()),
  rule('LEVY.THRESHOLD', 'THRESHOLD', LEVY, '', moreThanHalf('HOUSEHOLDS_PRESENT'), levyPlace()),
  rule('LEVY.COUNTY_REVIEW', 'LIMIT', LEVY, '', atMost(9), { matter: 'LEVY' }),
  rule('DISCLOSURE.DAYS', 'DISCLOSURE', DEFAULT, '', atLeast(7), { mark: 'U' }),
  rule('MONITORING.DISCLOSURE', 'DISCLOSURE', MONITORING, '', atLeast(5)),
  rule('MONITORING.LIMIT', 'LIMIT', MONITORING, '', atMost(15)),
  rule('VILLAGE_RULES.FILING', 'LIMIT', VILLAGE_LAW, '第二十七条', atMost(10), { mark: 'K' }),
  ofAssembly('REPRESENTATIVES', '第二十五条', share(4, 5, 'ASSEMBLY', false)),
  ofAssembly('WOMEN', '第二十五条', share(1, 3, 'ASSEMBLY', false)),
  // One for five to fifteen households, or so many by group: the law leaves the choice.
  ofAssembly('HOUSEHOLDS', '第二十五条', share(1, 15, 'HOUSEHOLDS', false), 'U'),
  demanding('VILLAGER_ASSEMBLY', 'VILLAGERS', '第二十一条', share(1, 10, 'VILLAGERS', false)),
  demanding('VILLAGER_ASSEMBLY', 'REPRESENTATIVES', '第二十一条', share(1, 3, 'REPRESENTATIVES', false)),
  demanding('REPRESENTATIVE_ASSEMBLY', 'REPRESENTATIVES', '第二十六条', share(1, 5, 'REPRESENTATIVES', false)),
  // The law says that the committee must call it, not by when.
  rule('DEMAND.CONVENE', 'LIMIT', DEFAULT, '', atMost(30), { mark: 'U' }),
  rule('SIGN_IN.QR', 'SIGN_IN', DEFAULT, '', { type: 'SWITCH', on: false }, { mark: 'U' }),
  rule('OBJECTION.REPLY', 'REPLY', OBJECTION, '', atMost(10), { mark: 'U' }),
  rule('OBJECTION.HIGHER_REPLY', 'REPLY', OBJECTION, '', atMost(20), { mark: 'U' }),
]

/** Representatives decide on a levy one household one vote. */
function levyPlace(): Place {
  return { body: 'REPRESENTATIVE_ASSEMBLY', matter: 'LEVY' }
}
