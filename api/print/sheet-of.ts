import { describePeriod, findCatalogueItem } from '@shared/disclosure/catalogue'
import { REVIEWS } from '@shared/disclosure/workflow'
import { calendarDate } from '@shared/format'
import type { CountyCode } from '../database/county-database'
import { readTable } from '../disclosure/content'
import { officeText } from '../disclosure/office-now'
import type { DisclosureRecord, DisclosureReviewRecord, DisclosureVersionRecord } from '../disclosure/record'
import { findDivision } from '../division/division-directory'
import type { DisclosureSheetInput, SheetOpinion } from './sheet/sheet-input'

interface Published {
  item: DisclosureRecord
  version: DisclosureVersionRecord
}

/** What goes on paper of a published version: what its readers see on the phone, and nothing else. `origin` is ours. */
export async function sheetOf(county: CountyCode, origin: string, published: Published): Promise<DisclosureSheetInput> {
  const { item, version } = published
  const entry = findCatalogueItem(item.catalogueCode)
  const { title, gist, body, correctionReason } = version
  return {
    village: (await findDivision(county, item.divisionCode)).fullName,
    kind: item.kind,
    catalogueTitle: entry?.title ?? null,
    source: entry?.source ?? null,
    period: describePeriod(item.period),
    title,
    gist,
    body,
    table: readTable(version.table),
    version: version.version,
    correctionReason,
    publishedOn: calendarDate(version.publishedAt ?? version.updatedAt),
    signatories: version.signatories ?? REVIEWS[item.kind].signatories.map((role) => ({ role, name: null })),
    opinions: version.reviews.filter(({ current }) => current).map(opinionOf),
    attachmentCount: version.attachmentIds.length,
    address: itemAddress(origin, item.id),
  }
}

/** Of the page in the browser; WeChat opens it too. */
export const itemAddress = (origin: string, id: string): string => `${origin}/#/disclosure/detail/index?id=${id}`

function opinionOf({ decision, reviewerName, reviewerPost, reason, decidedAt }: DisclosureReviewRecord): SheetOpinion {
  const post = officeText(reviewerPost, 'zh-CN')
  return { decision, name: reviewerName, post, reason, on: calendarDate(decidedAt) }
}
