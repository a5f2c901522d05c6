import type { CountySeed } from '../county-seed'
import { template } from './template'

const COUNTY = '360603'
const TOWNSHIP = '360603102'
const VILLAGE = '360603102200'
const NEIGHBOUR = '360603102201'
const satisfaction = template('VILLAGE_CADRE_SATISFACTION')
const competence = template('DEMOCRATIC_REVIEW')

/** 余江区: screening of weak branches begins with what villagers say; 115 villages, 15 of them once on the list. */
export const yujiang: CountySeed = {
  code: COUNTY,
  name: '余江区',
  villages: [
    {
      division: VILLAGE,
      manner: 'HAN',
      households: 90,
      groups: ['上桂组', '下桂组', '新屋组', '祝家组', '官家组'],
      faces: [
        { name: '桂禾香', role: '村民', sex: 'FEMALE' },
        {
          name: '祝守田',
          role: '村党支部书记',
          sex: 'MALE',
          office: { kind: 'VILLAGE_CADRE', post: 'VILLAGE_SECRETARY' },
        },
        {
          name: '官明白',
          role: '村务监督委员会主任',
          sex: 'MALE',
          office: { kind: 'SUPERVISOR', post: 'SUPERVISION_CHAIR' },
        },
        { name: '童春苗', role: '潢溪镇干部', sex: 'FEMALE', office: { kind: 'TOWNSHIP_STAFF', division: TOWNSHIP } },
        { name: '毛长青', role: '余江区委组织部', sex: 'MALE', office: { kind: 'COUNTY_STAFF', division: COUNTY } },
        { name: '项开渠', role: '县级管理员', sex: 'MALE', office: { kind: 'COUNTY_ADMINISTRATOR', division: COUNTY } },
      ],
    },
    {
      division: NEIGHBOUR,
      manner: 'HAN',
      households: 30,
      groups: ['一组', '二组'],
      faces: [
        { name: '艾谷雨', role: '塔洲村村民' },
        { name: '洪永丰', role: '塔洲村村委会主任', office: { kind: 'VILLAGE_CADRE', post: 'VILLAGE_DIRECTOR' } },
        { name: '宋秋实', role: '塔洲村村务监督委员会主任', office: { kind: 'SUPERVISOR', post: 'SUPERVISION_CHAIR' } },
      ],
    },
  ],
  notices: [
    {
      division: VILLAGE,
      title: '早稻晒场和烘干机使用安排',
      body: '晒场按小组轮流用，一组两天。烘干机每 100 斤收 6 元电费，先登记先用。下雨天优先给已经收割的人家。',
      daysAgo: 3,
      read: 0.6,
    },
    {
      division: VILLAGE,
      title: '基层党组织整顿工作意见反馈会',
      body: '去年查出来的问题改得怎么样，请党员和村民代表来听、来评。对账目公开、四议两公开执行情况有意见的，当场说。',
      importance: 'IMPORTANT',
      daysAgo: 1,
      read: 0.4,
      meeting: {
        inDays: 6,
        hour: 9,
        hours: 2,
        place: '村党群服务中心',
        agenda: ['通报整改情况', '党员和村民代表发言', '镇里点评'],
        replyDaysBefore: 1,
      },
    },
    {
      division: COUNTY,
      title: '全区村级组织运行情况通报',
      body: '全区 115 个村，列入整顿的 15 个村已有 14 个整改到位、销号，1 个村继续整顿。销号以后还要看一年，不复发才算完。各村对照十五条标准自查，问题写清楚，责任到人、期限到天。每周一报进度，每季度镇里查一次，每半年区里抽查。',
      daysAgo: 14,
      read: 0.35,
    },
    {
      division: TOWNSHIP,
      title: '汛期值班电话和转移路线',
      body: '强降雨时，听到村里锣声和广播，请马上往村小学转移。走不动的老人，由包户干部接。',
      importance: 'URGENT',
      daysAgo: 5,
      pinnedDays: 5,
      read: 0.65,
    },
  ],
  policies: [
    {
      division: COUNTY,
      daysAgo: 33,
      category: 'EMPLOYMENT',
      title: '外出务工交通补贴',
      summary: '脱贫户、监测户跨省打工的，来回车费每年补 500 元。12 月 20 日前凭车票或务工证明到村里报。',
      body: '对脱贫人口（含监测对象）跨省务工人员，每年给予一次性交通补贴 500 元。凭务工合同、工资流水或车票任一项申请。（演示文本，数字为虚构。）',
      issuer: '余江区人力资源和社会保障局（演示）',
      documentNumber: '余人社演〔2026〕15号',
      issuedOn: '2026-03-10',
      validFrom: '2026-03-10',
      validTo: '2026-12-20',
      keywords: ['打工', '务工', '车费', '补贴'],
    },
    {
      division: COUNTY,
      daysAgo: 80,
      category: 'LAND',
      title: '宅基地怎么申请',
      summary: '一户只能有一处宅基地。先向小组提出，小组会同意、村里公示，再报镇里批。没批不要动工。',
      body: '农村村民一户只能拥有一处宅基地。申请程序：向村民小组提出书面申请，小组会议讨论并公示，村级审核，乡镇审批。未经批准不得开工建设。（演示文本。）',
      issuer: '余江区农业农村局（演示）',
      documentNumber: '余农演〔2025〕22号',
      issuedOn: '2025-09-01',
      validFrom: '2025-10-01',
      validTo: null,
      keywords: ['宅基地', '建房', '土地'],
    },
  ],
  disclosures: [
    {
      division: VILLAGE,
      catalogueCode: 'FINANCE_JOURNAL',
      period: '2026-Q3',
      title: '2026年第三季度财务收支明细',
      gist: '这个季度村里收入 15.2 万元，支出 11.3 万元，结余 7.4 万元。',
      opening: 35_120,
      rows: [
        ['2026-07-02', '光伏电站发电收入', '收字07-01', '会计 汪小满', 62_400, null],
        ['2026-07-18', '机耕路硬化（第一笔）', '付字07-01', '委员 彭山川', null, 58_000],
        ['2026-08-05', '门面房租金（半年）', '收字08-01', '会计 汪小满', 54_000, null],
        ['2026-08-21', '老年活动中心修屋顶', '付字08-01', '委员 彭山川', null, 16_240],
        ['2026-09-03', '村级运转经费', '收字09-01', '会计 汪小满', 35_600, null],
        ['2026-09-16', '村组干部报酬（三季度）', '付字09-01', '会计 汪小满', null, 38_700],
      ],
      daysAgo: 35,
      state: 'PUBLISHED',
      opinions: [{ decision: 'SIGN' }],
      questions: [
        {
          row: 1,
          body: '机耕路硬化一共多少钱，什么时候付完？',
          answer: '合同 11.6 万元，完工付一半，验收合格再付一半，现在付的是第一笔。',
          daysAgo: 31,
        },
      ],
    },
    {
      division: VILLAGE,
      catalogueCode: 'COLLECTIVE_PROPERTY',
      period: '2026-10-20',
      title: '旧村小教学楼出租',
      gist: '闲置的旧村小教学楼租给一家加工作坊，每年租金 2.4 万元，租期三年。',
      rows: [['旧村小教学楼 6 间', '村民代表会议表决，公开招租', '惠民制衣（演示）', 72_000, '三年', '已签合同']],
      daysAgo: 28,
      state: 'PUBLISHED',
      opinions: [{ decision: 'SIGN' }],
    },
  ],
  evaluations: [
    {
      division: VILLAGE,
      title: '2026年群众满意度测评',
      purpose: '区里排查软弱涣散基层党组织，先听群众怎么说。您的选择只用来看村里工作有没有做好。',
      templateId: satisfaction.id,
      form: satisfaction.form,
      anonymous: true,
      formulaId: satisfaction.formulaId,
      state: 'CLOSED',
      closesInDays: -12,
      answered: 0.86,
      leaning: [44, 33, 12, 11],
      comments: ['账目能看懂了', '路修了一半，什么时候修完', '希望多开会听听大家的'],
    },
    {
      division: VILLAGE,
      title: '2026年村"两委"成员民主评议',
      purpose: competence.purpose,
      templateId: competence.id,
      form: competence.form,
      anonymous: true,
      formulaId: competence.formulaId,
      state: 'OPEN',
      closesInDays: 3,
      answered: 0.35,
      leaning: [30, 50, 15, 5],
    },
  ],
}
