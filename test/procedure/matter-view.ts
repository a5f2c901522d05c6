/** A matter as the API sends it to the reading screens, for tests that draw them. */
const at = '2026-11-18T02:00:00.000Z'

export const RULES = [
  rule('REPRESENTATIVE_ASSEMBLY.QUORUM', 'QUORUM', { of: 'ROSTER', numerator: 2, denominator: 3, strict: false }),
  rule('REPRESENTATIVE_ASSEMBLY.THRESHOLD', 'THRESHOLD', { of: 'PRESENT', numerator: 1, denominator: 2, strict: true }),
]

function rule(id: string, kind: string, share: object) {
  return {
    __typename: 'LegalRule',
    id,
    version: 'CN-1',
    kind,
    body: 'REPRESENTATIVE_ASSEMBLY',
    way: null,
    law: '村民委员会组织法',
    article: '第二十六条',
    mark: null,
    effectiveFrom: '2018-12-29',
    days: null,
    on: null,
    regional: false,
    text: kind === 'QUORUM' ? '到会不少于应到的 2/3' : '赞成要超过到会的 1/2',
    ...share,
  }
}

const check = (id: string, text: string, ok: boolean) => ({
  __typename: 'ProcedureCheck',
  ruleId: `REPRESENTATIVE_ASSEMBLY.${id}`,
  version: 'CN-1',
  text,
  ok,
  source: '《村民委员会组织法》第二十六条',
})

export const judgementView = (part: object = {}) => ({
  __typename: 'ProcedureJudgement',
  passed: true,
  quorate: true,
  attended: 31,
  votesFor: 29,
  votesAgainst: 1,
  votesAbstain: 1,
  householdsPresent: null,
  sentence: '应到 43，实到 31，赞成 29：31×3 ≥ 43×2，29×2 > 31',
  checks: [check('QUORUM', '31×3 ≥ 43×2', true), check('THRESHOLD', '29×2 > 31', true)],
  ...part,
})

export const failedJudgement = () =>
  judgementView({
    passed: false,
    votesFor: 12,
    sentence: '应到 43，实到 31，赞成 12：31×3 ≥ 43×2，12×2 ≤ 31',
    checks: [check('QUORUM', '31×3 ≥ 43×2', true), check('THRESHOLD', '12×2 ≤ 31', false)],
  })

export const sessionView = (part: object = {}) => ({
  __typename: 'ProcedureSession',
  id: 'session-1',
  body: 'REPRESENTATIVE_ASSEMBLY',
  bodyTitle: '村民代表会议',
  way: 'PERSONS',
  status: 'HELD',
  noticedAt: '2026-11-08T02:00:00.000Z',
  noticeLate: false,
  startsAt: at,
  place: '村委会二楼',
  planVersion: 1,
  rosterCount: 43,
  householdCount: 0,
  heldAt: at,
  enteredAt: at,
  late: false,
  witnessName: null,
  minutes: '代表逐条讨论了方案。',
  townshipAttendee: '试乡干',
  townshipPost: '副镇长',
  dissents: [],
  composition: null,
  judgement: judgementView(),
  ...part,
})

export const runView = (part: object = {}) => ({
  __typename: 'ProcedureRun',
  number: 1,
  planVersion: 1,
  reachedAt: at,
  dueAt: null,
  endedAt: at,
  outcome: 'PASSED',
  posting: null,
  opinions: [],
  evidence: [],
  sessions: [],
  ...part,
})

export const stageView = (part: object = {}) => ({
  __typename: 'ProcedureStage',
  code: 'RESOLVED',
  kind: 'MEETING',
  title: '村民代表会议决议',
  plain: '村民代表会议表决，过了才能办。',
  status: 'NOW',
  by: 'VILLAGE_COMMITTEE',
  byTitle: '村委会',
  supervision: 'OPINION',
  supervisionTitle: '监委会对程序签意见',
  opinionNeeded: true,
  disclosureDays: null,
  bodies: [],
  requirements: [],
  runs: [],
  ...part,
})

export const planView = (part: object = {}) => ({
  __typename: 'ProcedurePlan',
  version: 1,
  revision: 1,
  text: '每户出工3天。',
  note: null,
  authorName: '试村干',
  savedAt: at,
  frozen: true,
  attachments: [],
  ...part,
})

export const objectionView = (part: object = {}) => ({
  __typename: 'ProcedureObjection',
  id: 'objection-1',
  stage: 'RESOLVED',
  text: '青苗补偿没有写清楚',
  raiserLabel: '达某',
  mine: false,
  level: 'COMMITTEE',
  raisedAt: at,
  dueAt: null,
  overdue: false,
  answered: false,
  steps: [],
  availableActions: [],
  ...part,
})

const nextStep = {
  __typename: 'ProcedureNextStep',
  text: '还差：会议记录、签名照片。',
  missing: [],
  by: 'VILLAGE_COMMITTEE',
  byTitle: '村委会',
  awaitsOpinion: false,
  until: null,
}

export const cardView = (part: object = {}) => ({
  __typename: 'Procedure',
  id: 'matter-1',
  template: 'DELIBERATION',
  templateTitle: '四议两公开',
  matterTitle: '公益事业',
  title: '饮水管道改造',
  stage: 'RESOLVED',
  stageTitle: '村民代表会议决议',
  stageNumber: 4,
  stageCount: 8,
  reachedAt: at,
  planVersion: 1,
  openedAt: '2026-10-01T02:00:00.000Z',
  archivedAt: null,
  withdrawnAt: null,
  dueAt: null,
  overdue: false,
  openObjectionCount: 0,
  division: { __typename: 'Division', code: '360603001201', name: '测试村' },
  nextStep,
  ...part,
})

export const matterView = (part: object = {}) => ({
  ...cardView(),
  templatePlain: '村里的大事要经过四次商量、两次公开。',
  source: '村民委员会组织法第二十四条',
  proposerName: '试村干',
  proposerPost: '村委会主任',
  disclosureId: null,
  withdrawnFor: null,
  availableActions: [],
  plans: [planView()],
  stages: [stageView({ runs: [runView({ sessions: [sessionView()] })] })],
  course: [],
  objections: [],
  rules: RULES,
  ...part,
})

/** An assembly of 20 with 15 representatives: one short of four fifths. */
export const rollView = (part: object = {}) => ({
  __typename: 'AssemblyRoll',
  memberCount: 20,
  representativeCount: 15,
  womenRepresentativeCount: 7,
  householdCount: 90,
  sound: false,
  checks: [
    {
      __typename: 'AssemblyCheck',
      ruleId: 'REPRESENTATIVE_ASSEMBLY.COMPOSITION.REPRESENTATIVES',
      subject: '村民代表会议里村民代表的比例',
      text: '15×5 < 20×4',
      ok: false,
      default: false,
      source: '《村民委员会组织法》第二十五条',
    },
  ],
  ...part,
})
