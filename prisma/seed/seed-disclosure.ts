import { findCatalogueItem } from '@shared/disclosure/catalogue'
import type { DisclosureContent } from '@shared/disclosure/content'
import { isPersonalList, LIST_DAYS } from '@shared/disclosure/personal-list'
import { type LineTable, tableTotals } from '@shared/disclosure/table'
import { uuidv7 } from 'uuidv7'
import type { CountyTransaction } from '../../api/database/county-database'
import type { ReviewDecision } from '../../api/generated/county/enums'
import { type Author, leaf } from './seed-notice'
import type { VoucherSeeder } from './seed-voucher'
import type { SeedWorld } from './seed-world'

export interface DisclosureSeed {
  division: string
  catalogueCode: string
  /** 2026-09, 2026-Q3, 2026 or a day. */
  period: string
  /** The title of the matter under 四议两公开 it belongs to. */
  matter?: string
  title: string
  gist: string
  body?: string
  /** Cells in the order of the catalogue's columns, money in yuan. */
  rows?: readonly (readonly (string | number | null)[])[]
  /** Opening balance in yuan; the closing one is computed. */
  opening?: number
  /** 科目 of each row: I05 is FINANCE_INCOME_05, E02 is FINANCE_EXPENSE_02. */
  accounts?: readonly string[]
  /** The newest rows stand on vouchers with photos and signatures. */
  vouchered?: boolean
  daysAgo: number
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'PUBLISHED'
  /** Opinions on the first submission, then on the second … the last decides. */
  opinions?: readonly { decision: ReviewDecision; reason?: string }[]
  questions?: readonly { row?: number; body: string; answer?: string; daysAgo: number }[]
  /** The correction that was published later: which rows changed, and why. */
  correction?: { reason: string; gist: string; rows: DisclosureSeed['rows']; daysAgo: number }
}

const DAY = 86_400_000
const ago = (days: number): Date => new Date(Date.now() - days * DAY)

export async function seedDisclosure(
  db: CountyTransaction,
  seed: DisclosureSeed,
  world: SeedWorld,
  vouchers?: VoucherSeeder,
): Promise<void> {
  const item = findCatalogueItem(seed.catalogueCode)
  if (item === undefined) throw new Error(`There is no catalogue item ${seed.catalogueCode}`)
  const author = world.author(seed.division)
  const published = seed.state === 'PUBLISHED'
  const id = uuidv7()
  await db.disclosure.create({
    data: {
      id,
      divisionCode: seed.division,
      kind: item.kind,
      catalogueCode: item.code,
      period: seed.period,
      title: seed.title,
      createdAt: ago(seed.daysAgo + 5),
      publishedAt: published ? ago(seed.daysAgo) : null,
      revisedAt: seed.correction ? ago(seed.correction.daysAgo) : null,
      publishedVersion: published ? (seed.correction ? 2 : 1) : null,
      expiresOn: published && isPersonalList(tableOf(seed, [])) ? ago(seed.daysAgo - LIST_DAYS.usual) : null,
    },
  })
  const newest = seed.correction?.rows ?? seed.rows
  const voucherIds = seed.vouchered && vouchers && newest ? await writeVouchers(seed, newest, vouchers) : []
  const content = contentOf(seed, seed.rows, seed.correction ? [] : voucherIds)
  await writeVersion(db, { seed, id, version: 1, content, author, world, daysAgo: seed.daysAgo })
  const { correction } = seed
  if (correction !== undefined) {
    const corrected = { ...contentOf(seed, correction.rows, voucherIds), gist: correction.gist }
    const signed: DisclosureSeed = { ...seed, opinions: [{ decision: 'SIGN' }] }
    await writeVersion(db, {
      seed: signed,
      id,
      version: 2,
      content: corrected,
      author,
      world,
      daysAgo: correction.daysAgo,
      reason: correction.reason,
    })
  }
  await writeQuestions(db, seed, id, content, world, author)
  for (const [index, voucherId] of voucherIds.entries())
    await db.voucher.update({ where: { id: voucherId }, data: { disclosureId: id, rowId: `r${index + 1}` } })
}

type Rows = NonNullable<DisclosureSeed['rows']>

const accountOf = (short: string | undefined) =>
  short && `FINANCE_${short.startsWith('I') ? 'INCOME' : 'EXPENSE'}_${short.slice(1)}`

/** One booked voucher a line of the journal: date, matter, number, handler, income, expense. */
async function writeVouchers(seed: DisclosureSeed, rows: Rows, vouchers: VoucherSeeder): Promise<string[]> {
  const ids: string[] = []
  for (const [index, row] of rows.entries()) {
    const [date, purpose, bookNumber, handler, income, expense] = row
    const account = accountOf(seed.accounts?.[index]) ?? 'FINANCE_EXPENSE_10'
    const words = {
      date: String(date),
      purpose: String(purpose),
      bookNumber: String(bookNumber),
      handler: String(handler),
    }
    const yuan = Number(income ?? expense)
    ids.push(await vouchers.write({ division: seed.division, account, yuan, state: 'BOOKED', ...words }))
  }
  return ids
}

function contentOf(
  seed: DisclosureSeed,
  rows: DisclosureSeed['rows'],
  voucherIds: readonly string[] = [],
): DisclosureContent {
  return {
    title: seed.title,
    gist: seed.gist,
    body: seed.body ?? '',
    table: rows ? tableOf(seed, rows, voucherIds) : null,
    attachmentIds: [],
  }
}

function tableOf(seed: DisclosureSeed, rows: Rows, voucherIds: readonly string[] = []): LineTable {
  const item = findCatalogueItem(seed.catalogueCode)
  const columns = item?.columns ?? []
  const paper = item?.kind === 'FINANCE' && columns.some(({ side }) => side !== undefined)
  const lines = rows.map((row, index) => ({
    id: `r${index + 1}`,
    cells: Object.fromEntries(
      columns.map((column, place) => {
        const value = row[place] ?? null
        return [column.id, column.type === 'MONEY' && typeof value === 'number' ? Math.round(value * 100) : value]
      }),
    ),
  }))
  for (const [index, line] of lines.entries()) {
    const [voucherId, account] = [voucherIds[index], accountOf(seed.accounts?.[index])]
    if (account) Object.assign(line, { account })
    if (voucherId) Object.assign(line, { voucherIds: [voucherId] })
    else if (paper) Object.assign(line, { noVoucher: '纸质原件留村里' })
  }
  if (seed.opening === undefined) return { columns: [...columns], rows: lines }
  const opening = Math.round(seed.opening * 100)
  const { closing } = tableTotals({ columns: [...columns], rows: lines, opening })
  return { columns: [...columns], rows: lines, opening, closing }
}

interface VersionSeed {
  seed: DisclosureSeed
  id: string
  version: number
  content: DisclosureContent
  author: Author
  world: SeedWorld
  daysAgo: number
  reason?: string
}

async function writeVersion(db: CountyTransaction, given: VersionSeed): Promise<void> {
  const { seed, id, version, content, author, world, daysAgo, reason } = given
  const opinions = seed.opinions ?? []
  const submissions = seed.state === 'DRAFT' ? 0 : Math.max(1, opinions.length)
  const table = content.table
  const versionId = uuidv7()
  const published = seed.state === 'PUBLISHED'
  const item = findCatalogueItem(seed.catalogueCode)
  await db.disclosureVersion.create({
    data: {
      id: versionId,
      disclosureId: id,
      version,
      state: seed.state,
      title: content.title,
      gist: content.gist,
      body: content.body,
      table: table ? ({ ...table } as object) : undefined,
      totals: table ? { ...tableTotals(table) } : undefined,
      correctionReason: reason ?? null,
      authorId: author.personId,
      authorName: author.name,
      editorName: author.name,
      editorIds: [author.personId],
      submission: submissions,
      submittedAt: submissions > 0 ? ago(daysAgo + 2) : null,
      publishedAt: published ? ago(daysAgo) : null,
      publisherName: published ? author.name : null,
      signatories: published && item?.kind === 'FINANCE' ? signatories(seed, world) : undefined,
      createdAt: ago(daysAgo + 5),
    },
  })
  for (let submission = 1; submission <= submissions; submission++) {
    const at = daysAgo + 2 + (submissions - submission) * 2
    const submitter = { submitterId: author.personId, submitterName: author.name, submittedAt: ago(at) }
    await db.disclosureSubmission.create({
      data: { versionId, submission, content: { ...content } as object, ...submitter },
    })
    const opinion = opinions[submission - 1]
    if (opinion === undefined) continue
    const reviewer = world.supervisor(seed.division)
    await db.disclosureReview.create({
      data: {
        versionId,
        submission,
        reviewerId: reviewer.personId,
        reviewerName: reviewer.name,
        reviewerPost: reviewer.post,
        decision: opinion.decision,
        reason: opinion.reason ?? null,
        ...(item?.kind === 'FINANCE' && opinion.decision === 'SIGN' ? { checks: ALL_CHECKED } : {}),
        decidedAt: ago(at - 1),
      },
    })
  }
  if (published) await leaf(db, 'DISCLOSURE', 'Disclosure', id, content, version)
}

const ALL_CHECKED = { truthful: true, complete: true, compliant: true }

function signatories(seed: DisclosureSeed, world: SeedWorld) {
  const faces = world.village(seed.division).faces
  const name = (post: string) => faces.find(({ face }) => face.office?.post === post)?.person.name ?? null
  return [
    { role: '负责人', name: name('VILLAGE_DIRECTOR') },
    { role: '民主理财小组组长', name: world.supervisor(seed.division).name },
    { role: '会计', name: name('ACCOUNTANT') },
  ]
}

async function writeQuestions(
  db: CountyTransaction,
  seed: DisclosureSeed,
  id: string,
  content: DisclosureContent,
  world: SeedWorld,
  author: Author,
): Promise<void> {
  const askers = world.readers(seed.division).filter((person) => person.adult && person.hasAccount)
  for (const [index, question] of (seed.questions ?? []).entries()) {
    const asker = askers[(index * 7 + 3) % askers.length]
    const row = question.row === undefined ? undefined : content.table?.rows[question.row]
    if (asker === undefined) continue
    const answered = question.answer !== undefined
    await db.disclosureQuestion.create({
      data: {
        disclosureId: id,
        version: 1,
        rowId: row?.id ?? null,
        rowLabel: row === undefined ? null : String(row.cells.matter ?? row.cells.name ?? ''),
        body: question.body,
        askerId: asker.id,
        askerLabel: `${asker.name.slice(0, 1)}某某`,
        askedAt: ago(question.daysAgo),
        answer: question.answer ?? null,
        answererId: answered ? author.personId : null,
        answererName: answered ? author.name : null,
        answererPost: answered ? author.post : null,
        answeredAt: answered ? ago(question.daysAgo - 1) : null,
      },
    })
  }
}

/** Ties what is disclosed to the matter it is about; the matters are written after them. */
export async function tieToMatters(db: CountyTransaction, seeds: readonly DisclosureSeed[]): Promise<void> {
  for (const { division: divisionCode, title, matter } of seeds) {
    if (matter === undefined) continue
    const { id: procedureId } = await db.procedure.findFirstOrThrow({ where: { divisionCode, title: matter } })
    await db.disclosure.updateMany({ where: { divisionCode, title }, data: { procedureId } })
  }
}
