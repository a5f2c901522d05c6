import { isExpired, isPersonalList, withoutNames } from '@shared/disclosure/personal-list'
import { calendarDate } from '@shared/format'
import { recordAction } from '../command/record-action'
import type { CountyTransaction } from '../database/county-database'
import { readTable } from './content'
import type { DisclosureFile, DisclosureRecord } from './record'

/** What readers see after the day: sums and counts, no names, whether or not the job has come by. */
export function withExpiry(record: Pick<DisclosureRecord, 'expiresOn'>, file: DisclosureFile): DisclosureFile {
  if (!isExpired(record.expiresOn, calendarDate(new Date()))) return file
  const versions = file.versions.map((version) => {
    const table = readTable(version.table)
    return version.state === 'PUBLISHED' && isPersonalList(table) ? { ...version, table: withoutNames(table) } : version
  })
  return { versions, questions: file.questions.map((question) => ({ ...question, rowLabel: null })) }
}

/** Lists taken down in one call. */
const BATCH = 500

/**
 * 名单到期: marks the lists whose last day is over and writes it down, each once however often it is called; answers how
 * many. For a job of each county; `now` decides the day in China.
 */
export async function expirePersonalLists(db: CountyTransaction, now: Date): Promise<number> {
  const due = await db.disclosure.findMany({
    where: { expiredAt: null, expiresOn: { lt: new Date(calendarDate(now)) }, publishedVersion: { not: null } },
    select: { id: true, divisionCode: true, publishedVersion: true },
    orderBy: { expiresOn: 'asc' },
    take: BATCH,
  })
  let marked = 0
  for (const { id, divisionCode, publishedVersion } of due) {
    // Two calls at once: only the one that still finds it unmarked writes it down.
    const { count } = await db.disclosure.updateMany({ where: { id, expiredAt: null }, data: { expiredAt: now } })
    if (count === 0) continue
    marked += 1
    const detail = { version: publishedVersion }
    await recordAction(db, null, {
      action: 'expirePersonalList',
      subjectType: 'Disclosure',
      subjectId: id,
      divisionCode,
      detail,
    })
  }
  return marked
}
