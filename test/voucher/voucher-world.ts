import { randomUUID } from 'node:crypto'
import type { CountyDatabase } from '../../api/database/county-database'
import type { VoucherSide, VoucherState, VoucherStepKind } from '../../api/generated/county/enums'
import type { Cast, TestPerson } from '../support/people'

interface Writing {
  village?: string
  state?: VoucherState
  handler?: TestPerson
  side?: VoucherSide
  account?: string
  amountFen?: number
  occurredOn?: string
  purpose?: string
  bookNumber?: string
  photosPublic?: boolean
  attachmentIds?: string[]
  steps?: { kind: VoucherStepKind; by: TestPerson; words?: string }[]
}

/** A voucher straight in the database, in whatever state. */
export function writeVoucher(db: CountyDatabase, cast: Cast, writing: Writing = {}) {
  const { village = cast.village, state = 'RECEIVED', handler = cast.cadre, side = 'EXPENSE' } = writing
  const booked = state === 'BOOKED'
  const occurredOn = new Date(writing.occurredOn ?? '2026-08-03')
  return db.voucher.create({
    data: {
      divisionCode: village,
      state,
      occurredOn,
      amountFen: BigInt(writing.amountFen ?? 120_050),
      side,
      account: writing.account ?? `FINANCE_${side}_${side === 'INCOME' ? '11' : '10'}`,
      purpose: writing.purpose ?? (state === 'RECEIVED' ? '' : '修水渠材料款'),
      handlerId: handler.personId,
      handlerName: '试村干',
      attachmentIds: writing.attachmentIds ?? [],
      photosPublic: writing.photosPublic ?? false,
      receiverId: handler.personId,
      receiverName: '试村干',
      bookNumber: booked ? (writing.bookNumber ?? `付字${randomUUID().slice(0, 6)}`) : null,
      bookYear: booked ? occurredOn.getUTCFullYear() : null,
      bookedAt: booked ? new Date() : null,
      steps: {
        create: (writing.steps ?? []).map(({ kind, by, words }) => ({
          round: 1,
          kind,
          personId: by.personId,
          personName: '试某人',
          personPost: 'VILLAGE_DIRECTOR',
          words: words ?? null,
          at: new Date(),
        })),
      },
    },
  })
}

/** A photo's row; nobody opens the file. */
export async function writePhoto(db: CountyDatabase, cast: Cast, village = cast.village): Promise<string> {
  const { id } = await db.attachment.create({
    data: {
      divisionCode: village,
      uploaderId: cast.cadre.personId,
      kind: 'IMAGE',
      fileName: '发票.jpg',
      contentType: 'image/jpeg',
      byteSize: 1,
      digest: new Uint8Array(32),
    },
  })
  return id
}
