import type { Subjects } from './demo'

export interface Shot {
  name: string
  /** Who looks: a face of the demo; null for a visitor. */
  face: string | null
  path: string
}

const MAIN = '/shell/main/index'
const VILLAGER = '达娃'
const CADRE = '旺堆加布'
const SUPERVISOR = '次仁央宗'

export function shotsOf(subjects: Subjects): Shot[] {
  const villager = (name: string, path: string): Shot => ({ name: `villager-${name}`, face: VILLAGER, path })
  const cadre = (name: string, path: string): Shot => ({ name: `cadre-${name}`, face: CADRE, path })
  const supervisor = (name: string, path: string): Shot => ({ name: `supervisor-${name}`, face: SUPERVISOR, path })
  return [
    { name: 'visitor-home', face: null, path: MAIN },
    { name: 'visitor-login', face: null, path: '/account/login/index' },
    villager('home', MAIN),
    villager('disclosure', `${MAIN}?tab=disclosure`),
    villager('evaluation', `${MAIN}?tab=evaluation`),
    villager('account', `${MAIN}?tab=account`),
    villager('notice-list', '/notice/list/index'),
    villager('notice', `/notice/detail/index?id=${subjects.notice}`),
    villager('meeting', `/notice/detail/index?id=${subjects.meeting}`),
    villager('policy-list', '/policy/list/index'),
    villager('policy', `/policy/detail/index?id=${subjects.policy}`),
    villager('disclosure-item', `/disclosure/detail/index?id=${subjects.disclosure}`),
    villager('disclosure-dissent', `/disclosure/detail/index?id=${subjects.dissented}`),
    villager('evaluation-fill', `/evaluation/fill/index?id=${subjects.openEvaluation}`),
    villager('evaluation-result', `/evaluation/result/index?id=${subjects.closedEvaluation}`),
    villager('about-me', '/account/about/index'),
    villager('devices', '/account/devices/index'),
    cadre('workbench', `${MAIN}?tab=workbench`),
    cadre('notice-edit', '/notice/edit/index'),
    cadre('notice-reach', `/notice/reach/index?id=${subjects.notice}`),
    cadre('policy-edit', '/policy/edit/index'),
    cadre('disclosure-new', '/disclosure/edit/index'),
    cadre('disclosure-returned', `/disclosure/edit/index?id=${subjects.returned}`),
    cadre('evaluation-edit', '/evaluation/edit/index'),
    cadre('roster', '/roster/list/index'),
    cadre('roster-import', '/roster/import/index'),
    supervisor('workbench', `${MAIN}?tab=workbench`),
    supervisor('review', `/disclosure/review/index?id=${subjects.waiting}`),
    supervisor('evaluation-host', `/evaluation/result/index?id=${subjects.openEvaluation}`),
    { name: 'township-workbench', face: '普布次吉', path: `${MAIN}?tab=workbench` },
    { name: 'county-workbench', face: '巴桑罗布', path: `${MAIN}?tab=workbench` },
  ]
}
