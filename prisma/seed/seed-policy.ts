import type { PolicyContent } from '@shared/policy'
import { type CountyCode, type CountyTransaction, countySchema } from '../../api/database/county-database'
import { policyVector } from '../../api/policy/commands'
import { type Author, leaf } from './seed-notice'

export interface PolicySeed extends Omit<PolicyContent, 'attachmentIds'> {
  division: string
  daysAgo: number
}

const day = (text: string | null): Date | null => (text === null ? null : new Date(`${text}T00:00:00.000Z`))

export async function seedPolicy(
  db: CountyTransaction,
  county: CountyCode,
  seed: PolicySeed,
  author: Author,
): Promise<void> {
  const { division, daysAgo, ...rest } = seed
  const content: PolicyContent = { ...rest, attachmentIds: [] }
  const publishedAt = new Date(Date.now() - daysAgo * 86_400_000)
  const policy = await db.policy.create({
    data: {
      ...content,
      issuedOn: day(content.issuedOn),
      validFrom: day(content.validFrom),
      validTo: day(content.validTo),
      divisionCode: division,
      authorId: author.personId,
      authorName: author.name,
      publishedAt,
      versions: { create: { version: 1, content: { ...content }, publishedAt, publisherId: author.personId } },
    },
  })
  await db.$executeRawUnsafe(
    `UPDATE ${countySchema(county)}.policy SET search_vector = $2::tsvector WHERE id = $1::uuid`,
    policy.id,
    policyVector(content),
  )
  await leaf(db, 'POLICY', 'Policy', policy.id, content)
}
