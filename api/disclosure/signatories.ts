import { REVIEWS } from '@shared/disclosure/workflow'
import type { CountyTransaction } from '../database/county-database'
import type { DisclosureKind, OfficePost } from '../generated/county/enums'
import { findHolders } from '../voucher/standing'

export interface SignatoryRecord {
  /** As the sheet prints it: 负责人, 民主理财小组组长, 会计. */
  role: string
  /** Null where nobody holds the post: a line to sign by hand. */
  name: string | null
}

const HELD_BY: Record<string, readonly OfficePost[]> = {
  负责人: ['VILLAGE_DIRECTOR', 'VILLAGE_SECRETARY'],
  村委会主任: ['VILLAGE_DIRECTOR'],
  村党组织书记: ['VILLAGE_SECRETARY'],
  会计: ['ACCOUNTANT'],
  理事长: ['COLLECTIVE_LEADER'],
}

/** Who signs the sheet on the wall, by offices held on the day; the supervisor is whoever gave the opinion. */
export async function signatoriesOf(
  db: CountyTransaction,
  item: { divisionCode: string; kind: DisclosureKind },
  versionId: string,
  submission: number,
): Promise<SignatoryRecord[]> {
  const holders = await findHolders(db, item.divisionCode)
  const reviewed = await db.disclosureReview.findFirst({
    where: { versionId, submission },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
  })
  return REVIEWS[item.kind].signatories.map((role) => {
    const posts = HELD_BY[role]
    if (posts === undefined) return { role, name: reviewed?.reviewerName ?? null }
    const held = posts.flatMap((post) => holders.filter((holder) => holder.post === post))
    return { role, name: held[0]?.person.name ?? null }
  })
}
