import {
  CATALOGUE,
  catalogueOf,
  describePeriod,
  dueDate,
  financeClassTitle,
  findCatalogueItem,
  isPeriodOf,
  periodEnd,
} from '../../shared/disclosure/catalogue'
import { FINANCE_CLASSES, FINANCE_ITEMS } from '../../shared/disclosure/catalogue-finance'
import { type CatalogueItem, disclosureKinds } from '../../shared/disclosure/catalogue-item'
import { TABLE_LIMITS } from '../../shared/disclosure/table'
import { parseTable } from '../../shared/disclosure/table-check'

const item = (code: string): CatalogueItem => {
  const found = findCatalogueItem(code)
  if (!found) throw new Error(code)
  return found
}

describe('the catalogue', () => {
  test('8 classes and 44 items of finance', () => {
    expect(FINANCE_ITEMS).toHaveLength(44)
    expect([...new Set(FINANCE_ITEMS.map(({ group }) => group))]).toEqual(Object.keys(FINANCE_CLASSES))
    expect(FINANCE_ITEMS.map(({ title }) => title)).toHaveLength(new Set(FINANCE_ITEMS.map(({ title }) => title)).size)
  })

  test('codes are unique and every kind has items', () => {
    expect(new Set(CATALOGUE.map(({ code }) => code)).size).toBe(CATALOGUE.length)
    for (const kind of disclosureKinds) expect(catalogueOf(kind).length).toBeGreaterThan(0)
    expect(findCatalogueItem('constructor')).toBeUndefined()
  })

  test.each(CATALOGUE.map((entry) => [entry.code, entry] as const))(
    '%s is complete and its columns make a table',
    (_, entry) => {
      for (const text of [entry.title, entry.titleEn, entry.plain, entry.source]) expect(text.trim()).not.toBe('')
      expect(entry.plain.length).toBeLessThanOrEqual(40)
      expect(entry.columns.length).toBeLessThanOrEqual(TABLE_LIMITS.columns)
      if (entry.columns.length > 0) expect(parseTable({ columns: entry.columns, rows: [] }).ok).toBe(true)
    },
  )

  test('finance lines carry a voucher and a side', () => {
    for (const entry of FINANCE_ITEMS.filter(({ group }) => group === 'INCOME' || group === 'EXPENSE')) {
      expect(entry.columns.map(({ id }) => id)).toContain('voucher')
      expect(entry.columns.filter(({ side }) => side === entry.group)).toHaveLength(1)
    }
    expect(item('FINANCE_JOURNAL').balanced).toBe(true)
  })

  test('the class is named in both languages', () => {
    expect(financeClassTitle(item('FINANCE_DEBT_02'))).toBe('债权债务')
    expect(financeClassTitle(item('FINANCE_DEBT_02'), 'en')).toBe('Claims and debts')
    expect(financeClassTitle(item('VILLAGE_RELIEF'))).toBeNull()
  })
})

describe('periods', () => {
  test.each([
    ['2026-02', '2026-02-28'],
    ['2024-02', '2024-02-29'],
    ['2026-Q1', '2026-03-31'],
    ['2026-Q2', '2026-06-30'],
    ['2026-Q4', '2026-12-31'],
    ['2026', '2026-12-31'],
    ['2026-09-05', '2026-09-05'],
    ['2026-02-29', null],
    ['2026-13', null],
    ['2026-Q5', null],
    ['2026-9', null],
    ['26', null],
    ['', null],
    ['2026-Q3 ', null],
  ])('%j ends on %p', (period, end) => expect(periodEnd(period)).toBe(end))

  test.each([
    ['FINANCE_JOURNAL', '2026-Q3', '2026-10-20'],
    ['FINANCE_JOURNAL', '2026-Q4', '2027-01-20'],
    ['FINANCE_JOURNAL', '2026-09', '2026-10-15'],
    ['FINANCE_PLAN_01', '2026', '2027-01-31'],
    ['SPECIAL_LAND', '2026-12-28', '2027-01-04'],
    ['SPECIAL_LAND', '2024-02-25', '2024-03-03'],
    ['FINANCE_JOURNAL', '2026', null],
    ['FINANCE_PLAN_01', '2026-Q1', null],
    ['SPECIAL_LAND', '2026-02-30', null],
    ['SPECIAL_LAND', '2026-02', null],
  ])('%s of %s is due %p', (code, period, due) => {
    expect(dueDate(item(code), period)).toBe(due)
    expect(isPeriodOf(item(code), period)).toBe(due !== null)
  })

  test.each([
    ['2026-Q3', '2026年第三季度'],
    ['2026-09', '2026年9月'],
    ['2026', '2026年'],
    ['2026-09-05', '2026年9月5日'],
  ])('%s reads %s', (period, words) => expect(describePeriod(period)).toBe(words))
})
