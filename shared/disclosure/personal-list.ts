import type { Column, LineRow, LineTable } from './table'

const NAME_TITLE = /(姓名|名字|户主|受益人|领取人|享受人|补助对象|救助对象|慰问对象|学生|人员|患者)/

/** The columns of a table that hold names of persons. */
export function nameColumns({ columns }: Pick<LineTable, 'columns'>): Column[] {
  return columns.filter(({ type, title }) => type === 'TEXT' && NAME_TITLE.test(title))
}

/** 名单: who got what, who was taken in. It comes down after a time; accounts and contracts stay. */
export function isPersonalList(table: Pick<LineTable, 'columns'> | null): table is LineTable {
  return table !== null && nameColumns(table).length > 0
}

/** Days after publication until the names come down (U), and how short or long a village may choose. */
export const LIST_DAYS = { usual: 90, least: 7, most: 365 } as const

const DAY = 86_400_000

/** YYYY-MM-DD, some days after. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date) + days * DAY).toISOString().slice(0, 10)
}

export function usualExpiry(publishedOn: string): string {
  return dayAfter(publishedOn, LIST_DAYS.usual)
}

export function isExpiryAllowed(publishedOn: string, expiresOn: string): boolean {
  return expiresOn >= dayAfter(publishedOn, LIST_DAYS.least) && expiresOn <= dayAfter(publishedOn, LIST_DAYS.most)
}

/** The last day it is shown is the day itself. */
export function isExpired(expiresOn: string | null, today: string): boolean {
  return expiresOn !== null && today > expiresOn
}

const TOLD: Column['type'][] = ['MONEY', 'QUANTITY']

/** What remains to be read: lines, sums and counts; nothing that was written about anybody. */
export function withoutNames(table: LineTable): LineTable {
  const kept = table.columns.filter(({ id, type, title }) => TOLD.indexOf(type) >= 0 || isGeneral(id, title))
  const rows = table.rows.map((row): LineRow => {
    const cells: LineRow['cells'] = {}
    for (const { id } of table.columns) cells[id] = null
    for (const { id } of kept) cells[id] = row.cells[id] ?? null
    return { id: row.id, cells }
  })
  return { ...table, rows }
}

/** The group and the programme tell how many of whom; a note or a date may tell who. */
function isGeneral(id: string, title: string): boolean {
  return id === 'group' || id === 'kind' || /^(村民小组|组别|项目|类别|档次)$/.test(title)
}
