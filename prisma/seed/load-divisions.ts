import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directoryDatabase } from '../../api/database/county-database'
import type { DivisionLevel } from '../../api/generated/directory/enums'

const LEVELS: Record<string, DivisionLevel> = {
  province: 'PROVINCE',
  prefecture: 'PREFECTURE',
  county: 'COUNTY',
  township: 'TOWNSHIP',
  village: 'VILLAGE',
}

/** The real divisions of the five counties (data/divisions.csv: code, name, level, parent). Does nothing when they are there. */
export async function loadDivisions(): Promise<void> {
  const db = directoryDatabase()
  if ((await db.division.count()) > 0) return
  const lines = readFileSync(join(__dirname, 'data/divisions.csv'), 'utf8').trim().split(/\r?\n/).slice(1)
  const rows = lines.map((line) => {
    const [code = '', name = '', level = '', parent = ''] = line.split(',')
    return { code, name, level: LEVELS[level] ?? 'VILLAGE', parentCode: parent === '' ? null : parent }
  })
  await db.division.createMany({ data: rows, skipDuplicates: true })
}
