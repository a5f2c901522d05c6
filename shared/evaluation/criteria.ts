/** A criterion of 软弱涣散 (slack village organisation): met by one is enough to suggest a screening; people decide. */
export interface ScreeningCriterion {
  id: string
  title: string
  titleEn: string
}

/** DOMAIN 8; editable in each region (U). The order is that of the printed sheet. */
export const SCREENING_CRITERIA: readonly ScreeningCriterion[] = [
  {
    id: 'team-short',
    title: '班子配备不齐，缺人超过三个月',
    titleEn: 'The team is short of members for over three months',
  },
  { id: 'secretary-unfit', title: '村党组织书记不胜任', titleEn: 'The secretary is not up to the task' },
  { id: 'party-life-empty', title: '组织生活不正常，走过场', titleEn: 'Organisational life is empty' },
  { id: 'no-new-member', title: '两年没有发展过党员', titleEn: 'No new party member in two years' },
  { id: 'petitions', title: '信访矛盾集中，长期没有解决', titleEn: 'Petitions pile up unsolved' },
  { id: 'last-assessed', title: '年度考核排在末位', titleEn: 'Last in the yearly assessment' },
  { id: 'dissatisfied', title: '群众满意度低于 60%', titleEn: 'Satisfaction is below 60%' },
  { id: 'disunited', title: '班子不团结，内耗严重', titleEn: 'The team is disunited' },
  { id: 'clan-or-gang', title: '宗族、宗教或黑恶势力干扰村务', titleEn: 'Clans, sects or gangs interfere' },
  {
    id: 'no-open-decisions',
    title: '四议两公开没有落实',
    titleEn: 'The four deliberations and two disclosures are not carried out',
  },
  {
    id: 'accounts-confused',
    title: '财务混乱，村务公开不真实',
    titleEn: 'Accounts are confused or the disclosure is untrue',
  },
  { id: 'no-income', title: '村集体没有经济收入', titleEn: 'The collective has no income' },
  { id: 'violations', title: '村干部有违纪违法问题', titleEn: 'Cadres have broken rules or laws' },
  { id: 'failed-election', title: '换届选举没有选成或者出现问题', titleEn: 'A change of term failed' },
  { id: 'services-absent', title: '便民服务没人办，干部不在岗', titleEn: 'Services are absent, posts abandoned' },
]

/** The question of a criterion carries its id behind this. */
const PREFIX = 'criterion-'

export const criterionQuestionId = (id: string): string => `${PREFIX}${id}`

/** The answers of a screening form. */
export const SCREENING_OPTIONS = [
  { id: 'yes', title: '有这种情况' },
  { id: 'no', title: '没有' },
  { id: 'unknown', title: '不清楚' },
]

export function findCriterion(id: string): ScreeningCriterion | undefined {
  return SCREENING_CRITERIA.filter((criterion) => criterion.id === id)[0]
}

/** The criterion a question asks about; undefined for any other question. */
export function criterionOfQuestion(questionId: string): ScreeningCriterion | undefined {
  return questionId.indexOf(PREFIX) === 0 ? findCriterion(questionId.slice(PREFIX.length)) : undefined
}

export interface CriterionCount {
  questionId: string
  yes: number
  no: number
}

/** Criteria that more people see than deny: where a proposal begins, never where it ends. */
export function criteriaMet(counts: readonly CriterionCount[]): ScreeningCriterion[] {
  const met: ScreeningCriterion[] = []
  for (const { questionId, yes, no } of counts) {
    const criterion = criterionOfQuestion(questionId)
    if (criterion !== undefined && yes > no) met.push(criterion)
  }
  return met
}
