import type { CountySeed } from '../county-seed'

const COUNTY = '451122'
const VILLAGE = '451122100201'

/** 钟山县: zones with commanders, partner units, a register of staff. */
export const zhongshan: CountySeed = {
  code: COUNTY,
  name: '钟山县',
  villages: [
    {
      division: VILLAGE,
      manner: 'HAN',
      households: 24,
      groups: ['一组', '二组'],
      faces: [
        { name: '莫桂花', role: '村民', sex: 'FEMALE' },
        { name: '覃大川', role: '村委会主任', office: { kind: 'VILLAGE_CADRE', post: 'VILLAGE_DIRECTOR' } },
        { name: '廖采薇', role: '村务监督委员会主任', office: { kind: 'SUPERVISOR', post: 'SUPERVISION_CHAIR' } },
        { name: '黎长青', role: '钟山县委组织部', office: { kind: 'COUNTY_STAFF', division: COUNTY } },
      ],
    },
  ],
  notices: [
    {
      division: COUNTY,
      title: '全县村级工作两个月一次小结',
      body: '各片区每两个月小结一次：台账里的事办了多少、还差多少、卡在哪里。县里挂牌督办 4 件，乡镇督办 22 件，办结一件销号一件。请各村按时把进展写进台账。',
      daysAgo: 7,
      read: 0.4,
    },
    {
      division: VILLAGE,
      title: '后援单位来村义诊',
      body: '本周六上午，后援单位请县医院医生来村义诊，量血压、测血糖，不收钱，老人优先。',
      daysAgo: 2,
      read: 0.6,
    },
  ],
  policies: [],
  disclosures: [],
  evaluations: [],
}
