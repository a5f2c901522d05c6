const row = (id: string, matter: string, income: number | null, expense: number | null, note = '王某') => ({
  id,
  cells: { date: '2026-08-03', matter, voucher: `记-${id}`, handler: note, income, expense },
  noVoucher: '纸质原件留村里',
})

/** 期初 1000.00 + 收入 5000.00 − 支出 1200.50 = 期末 4799.50. */
export const JOURNAL = {
  columns: [
    { id: 'date', title: '日期', type: 'DATE' },
    { id: 'matter', title: '摘要', type: 'TEXT' },
    { id: 'voucher', title: '凭证号', type: 'TEXT' },
    { id: 'handler', title: '经手人', type: 'TEXT' },
    { id: 'income', title: '收入', type: 'MONEY', side: 'INCOME' },
    { id: 'expense', title: '支出', type: 'MONEY', side: 'EXPENSE' },
  ],
  rows: [row('r1', '出租仓库租金', 500_000, null), row('r2', '修水渠材料款', null, 120_050)],
  opening: 100_000,
  closing: 479_950,
}

export const withHandler = (handler: string) => ({
  ...JOURNAL,
  rows: [JOURNAL.rows[0], row('r2', '水渠', null, 120_050, handler)],
})

export const CONTENT = {
  title: '2026年第三季度财务收支逐笔明细',
  gist: '这一季度收入5000元，支出1200.5元，结余4799.5元。',
  body: '',
  table: JOURNAL as object | null,
  attachmentIds: [] as string[],
}
