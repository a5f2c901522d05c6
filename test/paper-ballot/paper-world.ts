import { randomBytes } from 'node:crypto'
import type { CountyDatabase } from '../../api/database/county-database'
import type { Prisma } from '../../api/generated/county/client'
import type { PaperSheet } from '../../shared/ballot/paper'
import { createOpenEvaluation } from '../evaluation/evaluation-content'
import type { Cast, TestPerson } from '../support/people'

/** A sheet that says so, whatever the others say. */
export const says = (overall: string, more: PaperSheet['answers'] = {}): PaperSheet => ({
  kind: 'FILLED',
  answers: { overall, ...more },
})

/** A secret evaluation with the villager and `paper` more people on its roll, these marked for paper. */
export async function createPaperEvaluation(database: CountyDatabase, cast: Cast, paper: readonly string[] = []) {
  const evaluation = await createOpenEvaluation(database, cast, [cast.villager.personId, ...paper])
  const where = { evaluationId: evaluation.id, personId: { in: [...paper] } }
  await database.evaluationElector.updateMany({ where, data: { channel: 'PAPER' } })
  return evaluation
}

/** A batch straight in the database, read in by these people. */
export async function createBatch(
  database: CountyDatabase,
  evaluationId: string,
  readings: readonly { reader: TestPerson; sheets: readonly PaperSheet[] }[] = [],
  changes: Partial<Prisma.PaperBatchUncheckedCreateInput> = {},
): Promise<string> {
  const submittedAt = changes.state === undefined ? null : new Date()
  const batch = await database.paperBatch.create({
    data: {
      evaluationId,
      number: 1,
      sheets: Math.max(1, ...readings.map(({ sheets }) => sheets.length)),
      openedById: randomId(),
      openedByName: '试监督',
      openedAt: new Date(),
      photoIds: [],
      ...changes,
      entries: {
        create: readings.map(({ reader, sheets }) => ({
          personId: reader.personId,
          personName: '试读票',
          answers: sheets as unknown as Prisma.InputJsonArray,
          submittedAt,
        })),
      },
    },
  })
  return batch.id
}

const randomId = () => crypto.randomUUID()

/** A picture's row, without the file. */
export async function createPicture(database: CountyDatabase, cast: Cast, uploader: TestPerson): Promise<string> {
  const { id } = await database.attachment.create({
    data: {
      divisionCode: cast.village,
      uploaderId: uploader.personId,
      kind: 'IMAGE',
      fileName: '一批票.jpg',
      contentType: 'image/jpeg',
      byteSize: 1000,
      width: 800,
      height: 600,
      digest: randomBytes(32),
    },
  })
  return id
}
