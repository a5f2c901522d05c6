import { type CatalogueItem, COLUMNS, DUE_DAYS } from './catalogue-item'
import type { Column } from './table'

const SOURCE = '农经发〔2011〕13号《农村集体经济组织财务公开规定》'

/** 八类 of the regulation; the wording is ours and editable (K). */
export const FINANCE_CLASSES: { [group: string]: { zh: string; en: string } } = {
  PLAN: { zh: '财务计划', en: 'Financial plan' },
  INCOME: { zh: '各项收入', en: 'Income' },
  EXPENSE: { zh: '各项支出', en: 'Spending' },
  ASSET: { zh: '各项资产', en: 'Assets' },
  RESOURCE: { zh: '各类资源', en: 'Resources' },
  DEBT: { zh: '债权债务', en: 'Claims and debts' },
  SHARE: { zh: '收益分配', en: 'Distribution of gains' },
  OTHER: { zh: '其他需要公开的事项', en: 'Other matters' },
}

type Line = [number: number, title: string, titleEn: string, plain: string]

function classOf(
  group: string,
  frequency: CatalogueItem['frequency'],
  columns: Column[],
  lines: Line[],
): CatalogueItem[] {
  return lines.map(([number, title, titleEn, plain]) => ({
    code: `FINANCE_${group}_${number < 10 ? '0' : ''}${number}`,
    kind: 'FINANCE',
    group,
    title,
    titleEn,
    plain,
    frequency,
    dueDays: DUE_DAYS[frequency],
    source: SOURCE,
    columns,
  }))
}

/** 44 items in 8 classes, line by line and entry by entry. */
export const FINANCE_ITEMS: CatalogueItem[] = [
  ...classOf('PLAN', 'YEARLY', COLUMNS.plan, [
    [1, '财务收支计划', 'Budget', '今年打算收多少、花多少'],
    [2, '固定资产购建计划', 'Plan for fixed assets', '今年打算买什么、建什么'],
    [3, '农业基本建设计划', 'Plan for farm works', '水渠、机耕道这些打算怎么修'],
    [4, '兴办企业及资源开发投资计划', 'Plan for enterprises and development', '打算办什么产业、投多少钱'],
    [5, '收益分配计划', 'Plan for distribution', '今年的收益打算怎么分'],
    [6, '其他财务计划', 'Other plans', '成员会议定下的其他用钱计划'],
  ]),
  ...classOf('INCOME', 'QUARTERLY', COLUMNS.income, [
    [1, '集体经营收入', 'Operating income', '卖产品、出租、服务挣的钱'],
    [2, '发包及上交收入', 'Contracting income', '承包户和企业交给集体的钱'],
    [3, '投资收入', 'Investment income', '入股、存款得的分红和利息'],
    [4, '一事一议筹资及以资代劳款', 'Levies by case', '一事一议收上来的钱'],
    [5, '村级组织运转经费补助', 'Grants for running the village', '上级拨给村里办公运转的钱'],
    [6, '上级专项补助', 'Earmarked grants', '上级指定用途的补助'],
    [7, '征占土地补偿款', 'Land compensation received', '征地、占地补给集体的钱'],
    [8, '救济扶贫款', 'Relief received', '上级拨来的救济和帮扶款'],
    [9, '社会捐赠', 'Donations received', '单位和个人捐给村里的钱和物'],
    [10, '资产处置收入', 'Income from disposals', '卖掉、报废集体东西得的钱'],
    [11, '其他收入', 'Other income', '上面没有列到的收入'],
  ]),
  ...classOf('EXPENSE', 'QUARTERLY', COLUMNS.expense, [
    [1, '集体经营支出', 'Operating costs', '办产业、搞经营花的钱'],
    [2, '村组干部报酬', 'Pay of cadres', '村干部、组长领了多少误工补贴和报酬'],
    [3, '报刊费', 'Newspapers', '订报刊花了多少'],
    [4, '办公及管理费', 'Office and administration', '办公、差旅、会议、卫生、治安等花的钱'],
    [5, '集体公益福利支出', 'Public welfare', '修路、助老、助学这些公益事花的钱'],
    [6, '固定资产购建支出', 'Purchase and building', '买设备、盖房子花的钱'],
    [7, '征占土地补偿支出', 'Land compensation paid', '征地补偿款发给了谁、发了多少'],
    [8, '救济扶贫支出', 'Relief paid', '救济和帮扶款发给了谁'],
    [9, '社会捐赠支出', 'Donations spent', '捐来的钱物用到了哪里'],
    [10, '其他支出', 'Other spending', '上面没有列到的支出'],
  ]),
  ...classOf('ASSET', 'QUARTERLY', COLUMNS.asset, [
    [1, '现金及银行存款', 'Cash and deposits', '村集体手里和银行里还有多少钱'],
    [2, '产品物资', 'Stock', '库存的产品和物资'],
    [3, '固定资产', 'Fixed assets', '集体的房屋、车辆、设备'],
    [4, '农业资产', 'Farm assets', '集体的牲畜、林木'],
    [5, '对外投资', 'Investments', '集体投到外面的钱'],
    [6, '其他资产', 'Other assets', '集体的其他财产'],
  ]),
  ...classOf('RESOURCE', 'YEARLY', COLUMNS.resource, [
    [1, '集体所有的各类资源', 'Collective resources', '耕地、林地、草地、水面、集体建设用地在谁手里、怎么用'],
  ]),
  ...classOf('DEBT', 'QUARTERLY', COLUMNS.debt, [
    [1, '应收单位和个人欠款', 'Owed to the collective', '谁欠村集体的钱'],
    [2, '银行（信用社）贷款', 'Bank loans', '村集体向银行借了多少'],
    [3, '欠单位和个人款', 'Owed by the collective', '村集体欠谁的钱'],
    [4, '其他债权债务', 'Other claims and debts', '其他欠别人和别人欠的'],
  ]),
  ...classOf('SHARE', 'YEARLY', COLUMNS.share, [
    [1, '收益总额', 'Gains in total', '今年一共挣了多少可以分的钱'],
    [2, '提取公积公益金', 'Reserve and welfare funds', '留作发展和公益的钱'],
    [3, '提取福利费', 'Welfare', '留作福利的钱'],
    [4, '外来投资分利', 'To outside investors', '分给外来投资者的钱'],
    [5, '成员分配', 'To members', '分给各家各户的钱'],
  ]),
  ...classOf('OTHER', 'PER_EVENT', COLUMNS.journal, [
    [1, '其他需要公开的财务事项', 'Other financial matters', '村民要求公开、或者应当公开的其他账目'],
  ]),
]
