import type { VoucherSeed } from '../seed-voucher'

const division = '540225101201'

/** 拉孜村 since October: two booked and not yet disclosed, the others at every step on their way. All invented. */
export const laziVouchers: readonly VoucherSeed[] = [
  {
    division,
    date: '2026-10-09',
    yuan: 25_000,
    account: 'FINANCE_INCOME_05',
    purpose: '镇里拨付村级运转经费',
    handler: '会计 央拉',
    state: 'BOOKED',
    bookNumber: '收字10-01',
  },
  {
    division,
    date: '2026-10-16',
    yuan: 46_000,
    account: 'FINANCE_EXPENSE_06',
    purpose: '村道太阳能路灯首付款（合同价 9.2 万元的一半）',
    handler: '委员 格桑',
    state: 'BOOKED',
    bookNumber: '付字10-01',
  },
  {
    division,
    date: '2026-11-03',
    yuan: 3_280,
    account: 'FINANCE_EXPENSE_04',
    purpose: '冬季取暖用煤 4 吨，村委会和活动室用',
    handler: '文书 索朗',
    state: 'CO_SIGNED',
  },
  {
    division,
    date: '2026-11-09',
    yuan: 1_960,
    account: 'FINANCE_EXPENSE_05',
    purpose: '老人活动室热水器修理、换保温棉',
    handler: '文书 索朗',
    state: 'REVIEWED',
    coSigned: 1,
  },
  {
    division,
    date: '2026-11-12',
    yuan: 5_400,
    account: 'FINANCE_EXPENSE_05',
    purpose: '主水渠闸门 2 套，含安装',
    handler: '委员 格桑',
    state: 'HANDLER_SIGNED',
    returned: '发票少盖销货单位的章，请补章再交。',
  },
  {
    division,
    date: '2026-11-17',
    yuan: 860,
    account: 'FINANCE_EXPENSE_04',
    purpose: '打印纸、墨盒',
    handler: '文书 索朗',
    state: 'RECEIVED',
  },
]
