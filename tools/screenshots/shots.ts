import type { Subjects } from './demo'

export interface Shot {
  name: string
  /** Who looks: a face of the demo; null for a visitor. */
  face: string | null
  path: string
}

const VILLAGE = '540225101201'
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
    villager('evaluation-compare', `/evaluation/compare/index?id=${subjects.closedEvaluation}`),
    villager('panel-list', '/panel/list/index'),
    villager('panel', `/panel/detail/index?id=${subjects.panel}`),
    supervisor('panel-open', `/panel/detail/index?id=${subjects.openPanel}`),
    supervisor('panel-score', `/panel/score/index?id=${subjects.openPanel}&subject=${subjects.panelSubject}`),
    supervisor('panel-edit', '/panel/edit/index'),
    supervisor('screening', '/evaluation/screening/index'),
    supervisor('evaluation-result', `/evaluation/result/index?id=${subjects.closedEvaluation}`),
    supervisor('evaluation-new', '/evaluation/edit/index'),
    villager('procedure-list', '/procedure/list/index'),
    villager('procedure', `/procedure/detail/index?id=${subjects.procedure}`),
    villager('procedure-archived', `/procedure/detail/index?id=${subjects.archivedProcedure}`),
    villager('matter', `/disclosure/matter/index?procedureId=${subjects.archivedProcedure}`),
    villager('calendar', `/calendar/village/index?division=${VILLAGE}`),
    villager('power-list', '/register/power/list/index'),
    villager('power', '/register/power/detail/index?code=S02'),
    villager('village-rules', '/register/rules/detail/index'),
    villager('asset-list', '/register/asset/list/index'),
    villager('asset', `/register/asset/detail/index?id=${subjects.asset}`),
    villager('contract', `/register/contract/detail/index?id=${subjects.contract}`),
    villager('ballots', '/ballot/mine/index'),
    villager('secrecy', '/evaluation/secrecy/index'),
    villager('about-me', '/account/about/index'),
    villager('devices', '/account/devices/index'),
    villager('ranking-list', '/ranking/list/index'),
    villager('ranking', `/ranking/detail/index?id=${subjects.ranking}`),
    villager('points', '/points/home/index'),
    villager('points-declare', '/points/declare/index'),
    villager('points-rules', '/points/rules/index'),
    villager('points-claim', `/points/claim/index?id=${subjects.pointsClaim}`),
    cadre('points-desk', '/points/desk/index'),
    cadre('points-goods', '/points/goods/index'),
    supervisor('ranking-edit', '/ranking/edit/index'),
    cadre('workbench', `${MAIN}?tab=workbench`),
    cadre('notice-edit', '/notice/edit/index'),
    cadre('notice-reach', `/notice/reach/index?id=${subjects.notice}`),
    cadre('policy-edit', '/policy/edit/index'),
    cadre('disclosure-new', '/disclosure/edit/index'),
    cadre('disclosure-returned', `/disclosure/edit/index?id=${subjects.returned}`),
    cadre('evaluation-edit', '/evaluation/edit/index'),
    cadre('procedure-propose', '/procedure/propose/index'),
    cadre('procedure-form', '/procedure/propose/index?template=DELIBERATION&matter=PUBLIC_WORKS'),
    cadre('procedure-step', `/procedure/step/index?id=${subjects.procedure}`),
    cadre('procedure-session', `/procedure/session/index?id=${subjects.procedure}`),
    cadre('procedure-evidence', `/procedure/evidence/index?id=${subjects.procedure}`),
    cadre('procedure-plan', `/procedure/plan-edit/index?id=${subjects.procedure}`),
    cadre('voucher', `/voucher/detail/index?id=${subjects.voucher}`),
    cadre('voucher-list', '/voucher/list/index'),
    cadre('voucher-edit', '/voucher/edit/index'),
    cadre('power-edit', '/register/power/edit/index?code=S02'),
    cadre('village-rules-edit', '/register/rules/edit/index'),
    cadre('asset-edit', `/register/asset/edit/index?id=${subjects.asset}`),
    cadre('contract-edit', `/register/contract/edit/index?id=${subjects.contract}`),
    cadre('office', '/office/list/index'),
    cadre('roster', '/roster/list/index'),
    cadre('roster-import', '/roster/import/index'),
    cadre('roster-kinship', `/roster/kinship/index?id=${subjects.person}`),
    supervisor('workbench', `${MAIN}?tab=workbench`),
    supervisor('review', `/disclosure/review/index?id=${subjects.waiting}`),
    supervisor('evaluation-host', `/evaluation/result/index?id=${subjects.openEvaluation}`),
    supervisor('paper-desk', `/paper-ballot/desk/index?id=${subjects.openEvaluation}`),
    supervisor('paper-roll', `/paper-ballot/roll/index?id=${subjects.openEvaluation}`),
    supervisor('paper-batch', `/paper-ballot/batch/index?id=${subjects.paperBatch}`),
    supervisor('paper-entry', `/paper-ballot/entry/index?id=${subjects.paperBatch}`),
    supervisor('helper-start', `/helper-session/start/index?id=${subjects.openEvaluation}`),
    {
      name: 'helper-fill',
      face: '何守望',
      path: `/helper-session/fill/index?id=${subjects.openEvaluation}&session=${subjects.helperSession}`,
    },
    supervisor('procedure-review', `/procedure/review/index?id=${subjects.procedureToReview}`),
    supervisor('register-change', '/register/change/index'),
    { name: 'township-calendar', face: '普布次吉', path: '/calendar/desk/index' },
    { name: 'township-calendar-rows', face: '普布次吉', path: '/calendar/rows/index?division=540225101&state=OVERDUE' },
    { name: 'township-procedure-list', face: '普布次吉', path: '/procedure/list/index' },
    { name: 'county-powers', face: '巴桑罗布', path: '/register/power/county/index' },
    { name: 'county-rules', face: '巴桑罗布', path: '/procedure/rules/index' },
    { name: 'township-workbench', face: '普布次吉', path: `${MAIN}?tab=workbench` },
    { name: 'county-workbench', face: '巴桑罗布', path: `${MAIN}?tab=workbench` },
  ]
}
