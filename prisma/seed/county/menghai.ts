import type { CountySeed } from '../county-seed'
import type { DisclosureSeed } from '../seed-disclosure'
import type { EvaluationSeed } from '../seed-evaluation'
import { template } from './template'

const COUNTY = '532822'
const TOWNSHIP = '532822202'
const VILLAGES = ['201', '202', '203', '204', '205', '206'].map((number) => `${TOWNSHIP}${number}`)
const [MENGWANG = ''] = VILLAGES
const CADRES = ['岩温旺', '玉罕喃', '岩坎叫', '玉香恩', '岩龙囡', '玉波应']
const SUPERVISORS = ['玉燕扁', '岩罕恩', '玉儿胆', '岩香丙', '玉光罕', '岩应叫']

const environment = template('ENVIRONMENT_TEN_ASPECTS')
const wishes = template('NEXT_YEAR_WISHES')

/** 勐往乡: six villages compared in ten aspects, for villages and groups, never for persons. */
const comparison: EvaluationSeed[] = VILLAGES.map((division, index) => ({
  division,
  title: '第三季度人居环境十项评比',
  purpose: environment.purpose,
  templateId: environment.id,
  form: environment.form,
  anonymous: false,
  formulaId: environment.formulaId,
  state: 'CLOSED',
  closesInDays: -45,
  answered: 0.5 + index * 0.05,
  leaning: [1],
  comments: ['垃圾房离路太近，有味道', '二组的公厕要有人管', '路边的花种得好'],
}))

const disclosures: DisclosureSeed[] = [
  {
    division: MENGWANG,
    catalogueCode: 'FINANCE_JOURNAL',
    period: '2026-Q3',
    title: '2026年第三季度财务收支明细',
    gist: '这个季度村里收入 6.8 万元，支出 4.5 万元，茶叶初制所租金是最大的收入。',
    opening: 21_306.8,
    rows: [
      ['2026-07-10', '茶叶初制所租金（半年）', '收字07-01', '会计 玉叫', 45_000, null],
      ['2026-07-28', '乡里拨付村级运转经费', '收字07-02', '会计 玉叫', 23_000, null],
      ['2026-08-06', '三组垃圾房修缮', '付字08-01', '委员 岩燕', null, 12_600],
      ['2026-08-30', '公厕保洁员报酬（三季度）', '付字08-02', '会计 玉叫', null, 5_400],
      ['2026-09-12', '村道绿化苗木', '付字09-01', '委员 岩燕', null, 8_750],
      ['2026-09-20', '村组干部误工补贴（三季度）', '付字09-02', '会计 玉叫', null, 18_300],
    ],
    daysAgo: 36,
    state: 'PUBLISHED',
    opinions: [{ decision: 'SIGN' }],
    questions: [
      { row: 4, body: '苗木活了多少？', answer: '种了 350 棵，上周查，活 331 棵，没活的供货方补种。', daysAgo: 30 },
    ],
  },
  {
    division: MENGWANG,
    catalogueCode: 'VILLAGE_MAJOR',
    period: '2026-11-18',
    title: '人居环境红黑榜使用办法（征求意见）',
    gist: '红榜黑榜只比村民小组，不比个人、不比哪一家；上榜前公示 5 天，可以申诉。',
    rows: [['2026-11-18', '红黑榜办法', '村民代表会议讨论，待表决', '正在征求意见']],
    daysAgo: 2,
    state: 'PUBLISHED',
    opinions: [{ decision: 'SIGN' }],
  },
]

export const menghai: CountySeed = {
  code: COUNTY,
  name: '勐海县',
  villages: VILLAGES.map((division, index) => ({
    division,
    manner: 'DAI',
    households: index === 0 ? 40 : 20,
    groups: ['一组', '二组', '三组'],
    faces: [
      { name: ['玉喃光', '岩叫龙', '玉叫燕', '岩燕坎', '玉香儿', '岩温应'][index] ?? '玉喃', role: '村民' },
      {
        name: CADRES[index] ?? '岩温',
        role: '村委会主任',
        office: { kind: 'VILLAGE_CADRE', post: 'VILLAGE_DIRECTOR' },
      },
      {
        name: SUPERVISORS[index] ?? '玉燕',
        role: '村务监督委员会主任',
        office: { kind: 'SUPERVISOR', post: 'SUPERVISION_CHAIR' },
      },
      ...(index === 0
        ? [
            { name: '刀明白', role: '勐往乡干部', office: { kind: 'TOWNSHIP_STAFF' as const, division: TOWNSHIP } },
            { name: '李茶香', role: '勐海县农业农村局', office: { kind: 'COUNTY_STAFF' as const, division: COUNTY } },
          ]
        : []),
    ],
  })),
  notices: [
    {
      division: TOWNSHIP,
      title: '六个村人居环境评比结果（第三季度）',
      body: '乡里各站所和各村监委会成员组成评审组，按十个方面给六个村打分：保洁机制、垃圾收集转运设施、垃圾无害化处理、卫生户厕、道路建设和养护、绿化、爱国卫生运动、人居环境提升、村庄保护、保护水平提升。\n\n评的是村和小组，不评个人。对分数有不同意见的，10 天内可以向乡里提出，评审组给书面答复。每个村的得分和扣分理由，在"评议"里可以看到。',
      daysAgo: 10,
      pinnedDays: 14,
      read: 0.5,
    },
    {
      division: MENGWANG,
      title: '村民小组会议：选出门前三包的办法',
      body: '各小组讨论门前三包怎么包、谁来查。讨论结果当场公布。',
      importance: 'IMPORTANT',
      daysAgo: 2,
      read: 0.45,
      meeting: {
        inDays: 5,
        hour: 19,
        hours: 2,
        place: '各小组活动室',
        agenda: ['宣读草案', '大家提意见', '举手表决'],
        replyDaysBefore: 1,
      },
    },
    {
      division: MENGWANG,
      title: '党建指导员本月到村时间',
      body: '乡里联系本村的党建指导员本月 26 日到村，当面听意见，帮着看看台账。有话要说的，可以到村委会二楼。',
      daysAgo: 5,
      read: 0.6,
    },
    {
      division: MENGWANG,
      title: '春茶管护培训报名',
      body: '县里的农技员来讲茶园修剪和病虫害，想听的找小组长报名，管一顿午饭。',
      daysAgo: 8,
      read: 0.7,
    },
  ],
  policies: [
    {
      division: COUNTY,
      daysAgo: 50,
      category: 'AGRICULTURE',
      title: '茶园绿色防控补助',
      summary: '用杀虫灯、粘虫板代替打药的茶农，每亩补 60 元。4 月底前到村里登记，验收合格就发。',
      body: '对采用物理、生物防治措施的茶园给予补助，每亩 60 元，同一地块一年补助一次。农户登记，村里公示，乡农业服务中心验收。（演示文本，数字为虚构。）',
      issuer: '勐海县农业农村局（演示）',
      documentNumber: '海农演〔2026〕7号',
      issuedOn: '2026-01-20',
      validFrom: '2026-02-01',
      validTo: '2027-01-31',
      keywords: ['茶叶', '补助', '防虫'],
    },
    {
      division: TOWNSHIP,
      daysAgo: 25,
      category: 'ENVIRONMENT',
      title: '垃圾分类积分兑换（自愿参加）',
      summary: '自愿参加，按户记分，可以换肥皂、洗衣粉。不参加的，什么待遇都不影响。',
      body: '以户为单位自愿参加，由两名村民小组成员共同登记，公示 5 日后入账。积分只兑换日用品，不兑现金，不作为任何补助、救助的条件。（演示文本。）',
      issuer: '勐往乡人民政府（演示）',
      documentNumber: null,
      issuedOn: '2026-10-20',
      validFrom: '2026-11-01',
      validTo: null,
      keywords: ['垃圾', '积分', '环境'],
    },
  ],
  disclosures,
  evaluations: [
    ...comparison,
    {
      division: MENGWANG,
      title: '明年先办哪些实事，听听您的',
      purpose: wishes.purpose,
      templateId: wishes.id,
      form: wishes.form,
      anonymous: true,
      formulaId: wishes.formulaId,
      state: 'OPEN',
      closesInDays: 4,
      answered: 0.3,
      leaning: [5, 3, 2, 1, 1],
    },
  ],
}
