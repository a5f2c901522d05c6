import { JOURNAL } from './journal-sample'

const at = '2026-10-20T02:00:00.000Z'
const FIGURES = {
  __typename: 'DisclosureTotals',
  opening: 100_000,
  income: 500_000,
  expense: 120_050,
  closing: 479_950,
}

export const opinionView = (part: object = {}) => ({
  __typename: 'DisclosureReview',
  id: 'review-1',
  submission: 1,
  current: true,
  decision: 'SIGN',
  reviewerName: '试监督',
  reviewerPost: '村务监督委员会主任',
  reason: null,
  attachments: [],
  decidedAt: at,
  ...part,
})

const text = (part: object) => ({
  __typename: 'DisclosureVersion',
  id: 'version-1',
  version: 1,
  state: 'PUBLISHED',
  title: '2026年第三季度财务收支逐笔明细',
  gist: '这一季度收入5000元，支出1200.5元。',
  body: '',
  table: JOURNAL,
  correctionReason: null,
  publishedAt: at,
  totals: FIGURES,
  attachments: [],
  reviews: [],
  ...part,
})

export const publishedView = (part: object = {}) => text({ reviews: [opinionView()], ...part })

export const workingView = (part: object = {}) =>
  text({
    state: 'DRAFT',
    publishedAt: null,
    authorName: '试村干',
    editorName: '试村干',
    revision: 1,
    submission: 0,
    submittedAt: null,
    reviewDueAt: null,
    updatedAt: at,
    changesSinceReturn: null,
    ...part,
  })

export const questionView = (part: object = {}) => ({
  __typename: 'DisclosureQuestion',
  id: 'question-1',
  version: 1,
  rowId: 'r2',
  rowLabel: '修水渠材料款',
  body: '水泥多少钱一袋？',
  askerLabel: '达某',
  askedAt: at,
  answer: null,
  answererName: null,
  answererPost: null,
  answeredAt: null,
  mine: false,
  ...part,
})

export const wholeView = (part: object = {}) => ({
  __typename: 'Disclosure',
  id: 'disclosure-1',
  kind: 'FINANCE',
  catalogueCode: 'FINANCE_JOURNAL',
  period: '2026-Q3',
  title: '2026年第三季度财务收支逐笔明细',
  gist: '这一季度收入5000元，支出1200.5元。',
  publishedAt: at,
  revisedAt: null,
  signatureCount: 1,
  dissentCount: 0,
  questionCount: 0,
  division: { __typename: 'Division', code: '360603001201', name: '测试村' },
  totals: FIGURES,
  availableActions: [],
  procedureId: null,
  matter: null,
  expiresOn: null,
  expired: false,
  confirmations: [],
  published: null,
  working: null,
  versions: [],
  questions: [],
  course: [],
  ...part,
})
