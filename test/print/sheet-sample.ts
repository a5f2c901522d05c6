import type { DisclosureSheetInput } from '../../api/print/sheet/sheet-input'
import { COLUMNS } from '../../shared/disclosure/catalogue-item'
import type { LineTable } from '../../shared/disclosure/table'

const MATTERS = ['出租仓库租金', '修水渠材料款（第二批），含运费和装卸费，由三组、四组村民代表到场验收', '购买办公用纸']

/** A ledger of that many lines: every third is income. */
export function ledger(count: number): LineTable {
  const rows = Array.from({ length: count }, (_none, index) => ({
    id: `r${index}`,
    cells: {
      date: `2026-0${7 + (index % 3)}-${String(1 + (index % 28)).padStart(2, '0')}`,
      matter: MATTERS[index % 3] ?? '',
      voucher: `记-${index + 1}`,
      handler: '格桑',
      income: index % 3 === 0 ? 500_000 + index * 111 : null,
      expense: index % 3 === 0 ? null : 120_050 + index * 77,
    },
  }))
  return { columns: COLUMNS.journal, rows, opening: 1_000_000, closing: null }
}

export function sheet(part: Partial<DisclosureSheetInput> = {}): DisclosureSheetInput {
  return {
    village: '试县 试镇 试村',
    kind: 'FINANCE',
    catalogueTitle: '财务收支逐笔明细',
    source: '农经发〔2011〕13号《农村集体经济组织财务公开规定》',
    period: '2026年第三季度',
    title: '2026年第三季度财务收支逐笔明细',
    gist: '这一季度收入多，支出少，最大一笔是修水渠。',
    body: '',
    table: ledger(1),
    version: 1,
    correctionReason: null,
    publishedOn: '2026-10-20',
    signatories: ['负责人', '民主理财小组组长', '会计'].map((role) => ({ role, name: null })),
    opinions: [
      { decision: 'SIGN', name: '试监督', post: '村务监督委员会主任', reason: null, on: '2026-10-18' },
      { decision: 'DISSENT', name: '试委员', post: '监督委员', reason: '没有三家比价的记录', on: '2026-10-19' },
    ],
    attachmentCount: 0,
    address: 'https://example.org/#/disclosure/detail/index?id=1',
    ...part,
  }
}
