import type { CountyDatabase } from '../../api/database/county-database'
import type { TestPerson } from '../support/people'

export const CONTENT_INPUT = {
  category: 'AGRICULTURE',
  title: '2024年青稞良种补贴',
  summary: '种青稞的农户，每亩补贴 15 元，5月31日前到村委会登记。',
  body: '对种植青稞良种的农户给予补贴。补贴标准为每亩 15 元。',
  issuer: '试县农业农村局',
  documentNumber: '试农发〔2024〕8号',
  issuedOn: '2024-04-01',
  validFrom: '2024-04-01',
  validTo: '2024-12-31',
  keywords: ['青稞', '补贴'],
  attachmentIds: [],
}

export function createDraft(
  database: CountyDatabase,
  division: string,
  author: TestPerson,
  content: object = CONTENT_INPUT,
) {
  return database.policyDraft.create({
    data: { divisionCode: division, authorId: author.personId, content: { ...content } },
  })
}

/** A published policy, straight in the database. */
export function createPolicy(database: CountyDatabase, division: string, author: TestPerson, more: object = {}) {
  const { issuedOn, validFrom, validTo, category, ...content } = CONTENT_INPUT
  return database.policy.create({
    data: {
      ...content,
      category: 'AGRICULTURE',
      validFrom: new Date(validFrom),
      validTo: new Date(validTo),
      issuedOn: new Date(issuedOn),
      divisionCode: division,
      authorId: author.personId,
      authorName: '试村干',
      publishedAt: new Date(),
      ...more,
    },
  })
}
