import type { CountyDatabase } from '../../api/database/county-database'
import type { DisclosureState, ReviewDecision } from '../../api/generated/county/enums'
import type { Cast, TestPerson } from '../support/people'

export interface WrittenDisclosure {
  id: string
  versionId: string
}

interface Writing {
  village?: string
  author?: TestPerson
  state?: DisclosureState
  catalogueCode?: string
  period?: string
  content?: { title?: string; gist?: string; body?: string; table?: object }
  totals?: object
}

let written = 0

/** A period nobody used before and earlier than all of them, so that no opening must follow another's closing. */
export function freshPeriod(): string {
  written += 1
  return `${2099 - Math.floor(written / 12)}-${String(12 - (written % 12)).padStart(2, '0')}`
}

/** An item with its first version, straight in the database, in whatever state. */
export async function writeDisclosure(
  db: CountyDatabase,
  cast: Cast,
  writing: Writing = {},
): Promise<WrittenDisclosure> {
  const { village = cast.village, author = cast.cadre, state = 'DRAFT', totals } = writing
  const {
    title = '试村公益事业支出',
    gist = '这个月修了水渠。',
    body = '水渠修了300米，请大家监督。',
    table,
  } = writing.content ?? {}
  const at = new Date()
  const published = state === 'PUBLISHED'
  const submitted = state !== 'DRAFT'
  const people = { authorId: author.personId, authorName: '试村干', editorIds: [author.personId], editorName: '试村干' }
  const version = {
    version: 1,
    state,
    title,
    gist,
    body,
    ...people,
    ...(table === undefined ? {} : { table }),
    ...(totals === undefined ? {} : { totals }),
    submission: submitted ? 1 : 0,
    submittedAt: submitted ? at : null,
    publishedAt: published ? at : null,
    publisherName: published ? '试村干' : null,
  }
  const item = await db.disclosure.create({
    data: {
      divisionCode: village,
      kind: 'FINANCE',
      catalogueCode: writing.catalogueCode ?? 'TEST',
      period: writing.period ?? freshPeriod(),
      title,
      publishedVersion: published ? 1 : null,
      publishedAt: published ? at : null,
      versions: { create: version },
    },
    include: { versions: true },
  })
  const versionId = item.versions[0]?.id ?? ''
  if (submitted) await submit(db, versionId, author)
  return { id: item.id, versionId }
}

function submit(db: CountyDatabase, versionId: string, author: TestPerson) {
  return db.disclosureSubmission.create({
    data: {
      versionId,
      submission: 1,
      content: {},
      submitterId: author.personId,
      submitterName: '试村干',
      submittedAt: new Date(),
    },
  })
}

export function writeReview(db: CountyDatabase, versionId: string, reviewer: TestPerson, decision: ReviewDecision) {
  return db.disclosureReview.create({
    data: {
      versionId,
      submission: 1,
      reviewerId: reviewer.personId,
      reviewerName: '试监督',
      reviewerPost: 'SUPERVISION_CHAIR',
      decision,
      reason: decision === 'SIGN' ? null : '第三笔没有发票',
      decidedAt: new Date(),
    },
  })
}

export function writeQuestion(db: CountyDatabase, disclosureId: string, asker: TestPerson, askedAt = new Date()) {
  return db.disclosureQuestion.create({
    data: { disclosureId, version: 1, body: '这笔钱付给谁了？', askerId: asker.personId, askerLabel: '试某', askedAt },
  })
}
