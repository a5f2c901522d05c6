import type { Column } from './table'

export const disclosureKinds = ['PARTY_AFFAIRS', 'VILLAGE_AFFAIRS', 'FINANCE', 'SPECIAL', 'COLLECTIVE'] as const
export type DisclosureKind = (typeof disclosureKinds)[number]

/** 三务公开 with what is disclosed per event and to the members of the collective (DOMAIN 3). */
export const DISCLOSURE_KINDS: { [kind in DisclosureKind]: { zh: string; en: string; plain: string } } = {
  PARTY_AFFAIRS: { zh: '党务', en: 'Party affairs', plain: '村党组织定了什么事、开了什么会、党费怎么收和用' },
  VILLAGE_AFFAIRS: { zh: '村务', en: 'Village affairs', plain: '村里定了什么事、办得怎样、谁享受了什么补助' },
  FINANCE: { zh: '财务', en: 'Finance', plain: '村集体的钱从哪里来、花到哪里去，一笔一笔列清楚' },
  SPECIAL: { zh: '专项', en: 'Special matters', plain: '征地补偿、工程招标、资产出租这样的大事，一事一公开' },
  COLLECTIVE: { zh: '集体经济组织', en: 'The collective', plain: '集体经济组织的账、财产和分红' },
}

export type Frequency = 'MONTHLY' | 'QUARTERLY' | 'YEARLY' | 'PER_EVENT'

/** "This item is disclosed …": completes a sentence in both languages. */
export const FREQUENCIES: { [frequency in Frequency]: { zh: string; en: string } } = {
  MONTHLY: { zh: '每月公开一次', en: 'is disclosed every month' },
  QUARTERLY: { zh: '每季度公开一次', en: 'is disclosed every quarter' },
  YEARLY: { zh: '每年公开一次', en: 'is disclosed every year' },
  PER_EVENT: { zh: '有事随时公开', en: 'is disclosed when it happens' },
}

export interface CatalogueItem {
  /** Stored with each disclosure: never reused, never renamed. */
  code: string
  kind: DisclosureKind
  /** Of FINANCE: one of the eight classes. */
  group?: string
  title: string
  titleEn: string
  /** One line for someone who has never read a ledger. */
  plain: string
  frequency: Frequency
  /** Days after the period ends, or after the event, by which it must be public (U). */
  dueDays: number
  source: string
  /** Of its line-item table; empty where the item is text. */
  columns: Column[]
  /** Opening + income − expense = closing is asked of it. */
  balanced?: boolean
}

/** 每季度至少一次: the 20th of the month after, as counties commonly set it (U). */
export const DUE_DAYS: { [frequency in Frequency]: number } = { MONTHLY: 15, QUARTERLY: 20, YEARLY: 31, PER_EVENT: 7 }

const text = (id: string, title: string): Column => ({ id, title, type: 'TEXT' })
const money = (id: string, title: string, side?: Column['side']): Column =>
  side ? { id, title, type: 'MONEY', side } : { id, title, type: 'MONEY' }
const quantity = (id: string, title: string, unit?: string): Column =>
  unit ? { id, title, type: 'QUANTITY', unit } : { id, title, type: 'QUANTITY' }
const date = (id = 'date', title = '日期'): Column => ({ id, title, type: 'DATE' })

/** The tables of the catalogue: what one line of each says. Persons stand masked and to the group, never further. */
export const COLUMNS = {
  none: [] as Column[],
  matter: [date(), text('matter', '事项'), text('decision', '决定内容'), text('progress', '办理情况')],
  meeting: [date(), text('matter', '会议或活动'), text('attendance', '参加情况'), text('result', '内容和结果')],
  benefit: [
    text('name', '姓名'),
    text('group', '村民小组'),
    text('kind', '项目'),
    money('amount', '金额'),
    text('note', '说明'),
  ],
  dues: [text('name', '姓名'), text('month', '月份'), money('amount', '交纳金额', 'INCOME')],
  people: [text('name', '姓名'), text('group', '村民小组'), date('date', '时间'), text('note', '说明')],
  plan: [text('matter', '计划事项'), money('amount', '计划金额'), text('source', '资金来源'), text('note', '说明')],
  income: [
    date(),
    text('matter', '来源和事由'),
    text('voucher', '凭证号'),
    text('handler', '经手人'),
    money('income', '收入', 'INCOME'),
  ],
  expense: [
    date(),
    text('matter', '用途'),
    text('payee', '收款方'),
    text('voucher', '凭证号'),
    text('handler', '经手人'),
    money('expense', '支出', 'EXPENSE'),
  ],
  journal: [
    date(),
    text('matter', '摘要'),
    text('voucher', '凭证号'),
    text('handler', '经手人'),
    money('income', '收入', 'INCOME'),
    money('expense', '支出', 'EXPENSE'),
  ],
  asset: [
    text('name', '名称'),
    quantity('quantity', '数量'),
    text('place', '存放或坐落'),
    money('value', '账面价值'),
    text('use', '使用或经营情况'),
  ],
  resource: [
    text('name', '资源'),
    quantity('area', '面积', '亩'),
    text('place', '坐落'),
    text('use', '承包或使用人'),
    money('rent', '每年收益'),
    text('term', '期限'),
  ],
  debt: [
    text('name', '单位或个人'),
    text('reason', '事由'),
    date('date', '发生时间'),
    money('amount', '金额'),
    text('due', '约定归还'),
  ],
  share: [
    text('matter', '分配项目'),
    text('standard', '标准'),
    quantity('people', '人数', '人'),
    money('amount', '金额'),
  ],
  contract: [
    text('matter', '项目'),
    text('method', '确定方式'),
    text('party', '对方'),
    money('amount', '合同金额'),
    text('term', '期限'),
    text('progress', '履行情况'),
  ],
  levy: [
    text('group', '村民小组'),
    quantity('people', '人数', '人'),
    text('standard', '标准'),
    money('amount', '筹资'),
    quantity('labour', '筹劳', '个工'),
  ],
}
