import { compareTables, OTHER_ACCOUNT } from '@shared/disclosure/comparison'
import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import type { DisclosureComparison } from '../generated/graphql'
import { message } from '../message/catalogue'
import { accountTitle } from '../voucher/account-title'
import { seesWorking } from './access'
import { readTable } from './content'
import { findPrevious } from './previous'
import { fileOf, workingVersion } from './queries'
import type { DisclosureRecord } from './record'

/** 与上期比较: null where there was no period before, or no money in either. */
export async function readComparison(
  context: RequestContext,
  item: DisclosureRecord,
): Promise<DisclosureComparison | null> {
  const file = await fileOf(context.county, item)
  const published = file.versions.find((version) => version.version === item.publishedVersion)
  const version = published ?? (seesWorking(requireViewer(context), item) ? workingVersion(file) : null)
  const table = readTable(version?.table)
  if (table === null || !table.columns.some(({ side }) => side !== undefined)) return null
  const previous = await findPrevious(context.database, item)
  const compared = compareTables(table, previous?.table ?? null)
  if (compared === null || previous === null) return null
  const other = message(context.locale, 'DISCLOSURE_ACCOUNT_OTHER')
  const accounts = compared.accounts.map((one) => {
    return { ...one, title: one.account === OTHER_ACCOUNT ? other : accountTitle(one.account, context.locale) }
  })
  return {
    previousId: previous.disclosureId,
    previousPeriod: previous.period,
    now: compared.now,
    before: compared.before,
    accounts,
  }
}
