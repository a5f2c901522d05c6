import { daysInMonth, isCalendarDate } from '../person-identity'
import { FINANCE_CLASSES, FINANCE_ITEMS } from './catalogue-finance'
import { type CatalogueItem, COLUMNS, type DisclosureKind, DUE_DAYS, type Frequency } from './catalogue-item'
import type { Column } from './table'

const VILLAGE_LAW = '《村民委员会组织法》第三十条'
const PARTY_RULES = '《中国共产党党务公开条例（试行）》'
const COLLECTIVE_LAW = '《农村集体经济组织法》第四十五条、第四十六条'

type Line = [code: string, title: string, titleEn: string, plain: string, frequency: Frequency, columns: Column[]]

function itemsOf(kind: DisclosureKind, source: string, lines: Line[]): CatalogueItem[] {
  return lines.map(([code, title, titleEn, plain, frequency, columns]) => {
    return { code, kind, title, titleEn, plain, frequency, dueDays: DUE_DAYS[frequency], source, columns }
  })
}

/** The account as a whole: what villagers ask for first. Its balance must close. */
const JOURNAL: CatalogueItem = {
  code: 'FINANCE_JOURNAL',
  kind: 'FINANCE',
  title: '财务收支逐笔明细',
  titleEn: 'Ledger of income and spending',
  plain: '这一期村里每一笔收入和支出，期初有多少、期末剩多少',
  frequency: 'QUARTERLY',
  dueDays: DUE_DAYS.QUARTERLY,
  source: '农经发〔2011〕13号《农村集体经济组织财务公开规定》',
  columns: COLUMNS.journal,
  balanced: true,
}

/** 公开目录. Editable by a county (U); article numbers are those of the 2018 text (K). */
export const CATALOGUE: CatalogueItem[] = [
  ...itemsOf('PARTY_AFFAIRS', PARTY_RULES, [
    [
      'PARTY_DECISION',
      '党组织决议决定及执行',
      'Party decisions',
      '村党组织定了什么、办到哪一步',
      'PER_EVENT',
      COLUMNS.matter,
    ],
    [
      'PARTY_LIFE',
      '组织生活开展情况',
      'Organisational life',
      '三会一课、主题党日开了没有',
      'QUARTERLY',
      COLUMNS.meeting,
    ],
    ['PARTY_DUES', '党费收缴和使用', 'Party dues', '党费交了多少、用在哪里', 'QUARTERLY', COLUMNS.dues],
    ['PARTY_MEMBERS', '发展党员', 'New members', '谁递了申请、谁被吸收入党', 'PER_EVENT', COLUMNS.people],
    [
      'PARTY_COMMITTEE',
      '党组织班子分工和联系群众',
      'Who does what',
      '班子成员各管什么、联系哪些户',
      'YEARLY',
      COLUMNS.people,
    ],
  ]),
  ...itemsOf('VILLAGE_AFFAIRS', VILLAGE_LAW, [
    [
      'VILLAGE_DECISION',
      '村民会议、村民代表会议决定事项及实施',
      'Decisions and how they are carried out',
      '大家开会定的事办得怎样',
      'QUARTERLY',
      COLUMNS.matter,
    ],
    [
      'VILLAGE_RELIEF',
      '救灾救助、补贴补助发放',
      'Relief and subsidies',
      '低保、救助、补贴发给了谁、发了多少',
      'QUARTERLY',
      COLUMNS.benefit,
    ],
    ['VILLAGE_DONATION', '接受社会捐赠及使用', 'Donations', '谁捐了什么、用到了哪里', 'QUARTERLY', COLUMNS.journal],
    [
      'VILLAGE_ASSIGNED',
      '协助政府开展工作',
      'Work done for the government',
      '村里帮政府办了哪些事',
      'QUARTERLY',
      COLUMNS.matter,
    ],
    ['VILLAGE_FAMILY', '计划生育政策落实', 'Family policy', '生育奖励、扶助怎么发的', 'QUARTERLY', COLUMNS.benefit],
    ['VILLAGE_HOMESTEAD', '宅基地申请和审批', 'Homesteads', '谁申请了宅基地、批了没有', 'PER_EVENT', COLUMNS.people],
    [
      'VILLAGE_MAJOR',
      '涉及村民利益的重大事项',
      'Major matters',
      '关系大家利益的大事，随时公开',
      'PER_EVENT',
      COLUMNS.matter,
    ],
    [
      'VILLAGE_EVALUATION',
      '民主评议结果',
      'Result of the evaluation',
      '村干部评议的票数和结果',
      'YEARLY',
      COLUMNS.none,
    ],
    ['VILLAGE_RULES', '村规民约及修订', 'Village rules', '村规民约写了什么、改了什么', 'PER_EVENT', COLUMNS.none],
    ['VILLAGE_OTHER', '村民要求公开的其他事项', 'Other matters', '村民想知道的其他事', 'PER_EVENT', COLUMNS.matter],
  ]),
  JOURNAL,
  ...FINANCE_ITEMS,
  ...itemsOf('SPECIAL', VILLAGE_LAW, [
    ['SPECIAL_LAND', '征地补偿分配', 'Land compensation', '征了谁的地、补了多少、怎么分', 'PER_EVENT', COLUMNS.benefit],
    [
      'SPECIAL_LEASE',
      '集体资产资源出租、发包、转让',
      'Leasing and transfer',
      '集体的东西租给谁、卖给谁、多少钱',
      'PER_EVENT',
      COLUMNS.contract,
    ],
    [
      'SPECIAL_TENDER',
      '工程招标和采购',
      'Tenders and purchases',
      '工程谁中的标、多少钱',
      'PER_EVENT',
      COLUMNS.contract,
    ],
    [
      'SPECIAL_ACCOUNTS',
      '工程项目决算',
      'Final accounts of works',
      '工程最后花了多少、和预算差多少',
      'PER_EVENT',
      COLUMNS.journal,
    ],
    ['SPECIAL_LEVY', '一事一议筹资筹劳', 'Levies by case', '为一件事每家出多少钱、多少工', 'PER_EVENT', COLUMNS.levy],
  ]),
  ...itemsOf('COLLECTIVE', COLLECTIVE_LAW, [
    [
      'COLLECTIVE_STATEMENT',
      '集体经济组织财务报表',
      'Financial statements',
      '集体经济组织的收支和结余',
      'QUARTERLY',
      COLUMNS.journal,
    ],
    [
      'COLLECTIVE_PROPERTY',
      '集体财产变动和重大事项',
      'Property and major matters',
      '集体财产有什么变动',
      'PER_EVENT',
      COLUMNS.contract,
    ],
    [
      'COLLECTIVE_MEMBERS',
      '成员名册变动',
      'Changes of the roll',
      '谁成为成员、谁不再是成员',
      'PER_EVENT',
      COLUMNS.people,
    ],
    [
      'COLLECTIVE_REPORT',
      '年度财务报告',
      'Annual report',
      '开成员大会前 10 天，给成员看全年的账',
      'YEARLY',
      COLUMNS.journal,
    ],
    ['COLLECTIVE_SHARE', '收益分配方案', 'Distribution', '今年分多少、怎么分', 'YEARLY', COLUMNS.share],
  ]),
]

export function findCatalogueItem(code: string): CatalogueItem | undefined {
  return CATALOGUE.filter((item) => item.code === code)[0]
}

export function catalogueOf(kind: DisclosureKind): CatalogueItem[] {
  return CATALOGUE.filter((item) => item.kind === kind)
}

export function financeClassTitle(item: CatalogueItem, language = 'zh-CN'): string | null {
  const found = item.group ? FINANCE_CLASSES[item.group] : undefined
  return found ? (language.slice(0, 2) === 'en' ? found.en : found.zh) : null
}

const PERIODS: { [frequency in Frequency]: RegExp } = {
  MONTHLY: /^(\d{4})-(0[1-9]|1[0-2])$/,
  QUARTERLY: /^(\d{4})-Q([1-4])$/,
  YEARLY: /^(\d{4})$/,
  PER_EVENT: /^(\d{4})-(\d{2})-(\d{2})$/,
}

/** 每季度至少一次: where transactions are many a quarterly item may come monthly. */
export function isPeriodOf(item: CatalogueItem, period: string): boolean {
  if (periodEnd(period) === null) return false
  return PERIODS[item.frequency].test(period) || (item.frequency === 'QUARTERLY' && PERIODS.MONTHLY.test(period))
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

/** The last day of "2026-09", "2026-Q3", "2026" or a day itself; null for anything else. */
export function periodEnd(period: string): string | null {
  const [, year = '', month = '', day = ''] =
    PERIODS.MONTHLY.exec(period) ?? PERIODS.YEARLY.exec(period) ?? PERIODS.PER_EVENT.exec(period) ?? []
  const quarter = PERIODS.QUARTERLY.exec(period)
  if (quarter) return monthEnd(quarter[1] ?? '', Number(quarter[2]) * 3)
  if (year === '') return null
  if (day !== '') return isCalendarDate(Number(year), Number(month), Number(day)) ? period : null
  return month === '' ? `${year}-12-31` : monthEnd(year, Number(month))
}

/** The first day of a period; null for anything that is none. */
export function periodStart(period: string): string | null {
  const end = periodEnd(period)
  if (end === null || PERIODS.PER_EVENT.test(period)) return end
  const year = period.slice(0, 4)
  const quarter = PERIODS.QUARTERLY.exec(period)
  if (quarter) return `${year}-${two(Number(quarter[2]) * 3 - 2)}-01`
  return PERIODS.MONTHLY.test(period) ? `${period}-01` : `${year}-01-01`
}

function monthEnd(year: string, month: number): string {
  return `${year}-${two(month)}-${two(daysInMonth(Number(year), month))}`
}

/** The last day on which the item is in time: YYYY-MM-DD. Null for a period it does not have. */
export function dueDate(item: CatalogueItem, period: string): string | null {
  const end = isPeriodOf(item, period) ? periodEnd(period) : null
  if (end === null) return null
  const days = PERIODS.MONTHLY.test(period) ? DUE_DAYS.MONTHLY : item.dueDays
  const [year = 0, month = 0, day = 0] = end.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** "2026年第三季度", "2026年9月", "2026年", "2026年9月5日". */
export function describePeriod(period: string): string {
  const quarter = PERIODS.QUARTERLY.exec(period)
  if (quarter) return `${quarter[1]}年第${'一二三四'.charAt(Number(quarter[2]) - 1)}季度`
  const [year, month, day] = period.split('-')
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}
