import { createHash } from 'node:crypto'
import { findAccount } from '@shared/voucher/account'
import { type VoucherState, voucherStates } from '@shared/voucher/flow'
import { uuidv7 } from 'uuidv7'
import type { Storage } from '../../api/attachment/storage'
import type { CountyCode, CountyTransaction } from '../../api/database/county-database'
import type { OfficePost, VoucherStepKind } from '../../api/generated/county/enums'
import { receiptPicture } from './receipt-picture'
import type { SeedWorld } from './seed-world'

export interface VoucherSeed {
  division: string
  date: string
  yuan: number
  account: string
  purpose: string
  /** As the ledger names the handler: 会计 央拉. */
  handler: string
  state: VoucherState
  bookNumber?: string
  /** Of two co-signatures; both from CO_SIGNED on. */
  coSigned?: number
  returned?: string
}

interface Signer {
  id: string
  name: string
  post: OfficePost
}

const DAY = 86_400_000
const POSTS: Record<string, OfficePost> = {
  会计: 'ACCOUNTANT',
  委员: 'COMMITTEE_MEMBER',
  文书: 'CLERK',
  主任: 'VILLAGE_DIRECTOR',
}
const OPINION = '票据、单价、数量核对过，属实，同意入账。'

/** Writes vouchers with their signatures and a drawn receipt; without a storage they have no photo. */
export class VoucherSeeder {
  private readonly people = new Map<string, Signer>()

  constructor(
    private readonly db: CountyTransaction,
    private readonly county: CountyCode,
    private readonly world: SeedWorld,
    private readonly storage: Storage | undefined,
  ) {}

  async write(seed: VoucherSeed): Promise<string> {
    const { division, state, account } = seed
    const side = findAccount(account)?.side ?? 'EXPENSE'
    const handler = await this.handler(division, seed.handler)
    const receiver = this.official(division, 'ACCOUNTANT')
    const amountFen = Math.round(seed.yuan * 100)
    const id = uuidv7()
    const photo = await this.photo(division, receiver.id, amountFen, side === 'INCOME' ? '#2f6f57' : '#8a4b2f')
    const booked = state === 'BOOKED'
    const purpose = state === 'RECEIVED' ? '' : seed.purpose
    await this.db.voucher.create({
      data: {
        id,
        divisionCode: division,
        state,
        occurredOn: new Date(seed.date),
        amountFen: BigInt(amountFen),
        side,
        account,
        purpose,
        handlerId: handler.id,
        handlerName: handler.name,
        attachmentIds: photo === null ? [] : [photo],
        photosPublic: ['REVIEWED', 'CO_SIGNED', 'BOOKED'].includes(state),
        round: seed.returned ? 2 : 1,
        receiverId: receiver.id,
        receiverName: receiver.name,
        bookNumber: booked ? (seed.bookNumber ?? null) : null,
        bookYear: booked ? Number(seed.date.slice(0, 4)) : null,
        bookedAt: booked ? at(seed.date, 4) : null,
        createdAt: at(seed.date, 0),
      },
    })
    await this.steps(id, seed, handler, receiver)
    return id
  }

  private async steps(voucherId: string, seed: VoucherSeed, handler: Signer, receiver: Signer): Promise<void> {
    const { division, state, date, coSigned = 2, returned } = seed
    const reach = voucherStates.indexOf(state)
    const round = returned ? 2 : 1
    const supervisor = this.world.supervisor(division)
    const reviewer: Signer = { id: supervisor.personId, name: supervisor.name, post: 'SUPERVISION_CHAIR' }
    const done: [VoucherStepKind, Signer, number, string?][] = [['RECEIVED', receiver, 0]]
    if (returned) done.push(['RETURNED', reviewer, 1, returned])
    if (reach >= 1) done.push(['PURPOSE_STATED', receiver, 1])
    if (reach >= 2) done.push(['SIGNED', handler, 1])
    if (reach >= 3) {
      done.push(['REVIEWED', reviewer, 2, OPINION])
      const signers = (['VILLAGE_SECRETARY', 'VILLAGE_DIRECTOR', 'COMMITTEE_MEMBER'] as const)
        .map((post) => this.official(division, post))
        .filter(({ id }) => id !== handler.id)
      for (const signer of signers.slice(0, reach === 3 ? coSigned : 2)) done.push(['CO_SIGNED', signer, 3])
    }
    if (state === 'BOOKED') done.push(['BOOKED', receiver, 4])
    await this.db.voucherStep.createMany({
      data: done.map(([kind, person, days, words], index) => ({
        voucherId,
        round: kind === 'RETURNED' || (kind === 'RECEIVED' && returned) ? 1 : round,
        kind,
        personId: person.id,
        personName: person.name,
        personPost: person.post,
        words: words ?? null,
        at: new Date(at(date, days).getTime() + index * 60_000),
      })),
    })
  }

  /** The face that holds the post, else the director. */
  private official(division: string, post: OfficePost): Signer {
    const known = this.people.get(`${division} ${post}`)
    if (known) return known
    const faces = this.world.village(division).faces
    const holds = (wanted: OfficePost) => faces.find(({ face }) => face.office?.post === wanted)
    const found = holds(post) ?? holds('VILLAGE_DIRECTOR')
    if (found === undefined) throw new Error(`The demo has no cadre in ${division}`)
    return { id: found.person.id, name: found.person.name, post: found.face.office?.post ?? post }
  }

  /** 委员 格桑: a face where one has the post, else a cadre who is written down now. */
  private async handler(division: string, words: string): Promise<Signer> {
    const [title = '', name = words] = words.split(' ')
    const post = POSTS[title] ?? 'COMMITTEE_MEMBER'
    const key = `${division} ${post}`
    const face = this.world.village(division).faces.find((one) => one.face.office?.post === post)
    if (face !== undefined) return { id: face.person.id, name: face.person.name, post }
    const known = this.people.get(key)
    if (known !== undefined) return known
    const person = await this.db.person.create({
      data: { name, divisionCode: division, sex: 'MALE', birthDate: new Date('1983-06-01'), ethnicity: '藏族' },
    })
    await this.db.office.create({
      data: {
        personId: person.id,
        kind: 'VILLAGE_CADRE',
        post,
        divisionCode: division,
        startsOn: new Date('2025-12-01'),
      },
    })
    const signer = { id: person.id, name, post }
    this.people.set(key, signer)
    return signer
  }

  private async photo(
    divisionCode: string,
    uploaderId: string,
    amountFen: number,
    tint: string,
  ): Promise<string | null> {
    if (this.storage === undefined) return null
    const { file, thumbnail, width, height } = await receiptPicture(amountFen, tint)
    const id = uuidv7()
    await this.storage.put(`${this.county}/${id}/file`, file)
    await this.storage.put(`${this.county}/${id}/thumbnail`, thumbnail)
    const stored = { kind: 'IMAGE' as const, fileName: '票据.jpg', contentType: 'image/jpeg', byteSize: file.length }
    const digest = new Uint8Array(createHash('sha256').update(file).digest())
    await this.db.attachment.create({ data: { id, divisionCode, uploaderId, ...stored, width, height, digest } })
    return id
  }
}

function at(date: string, days: number): Date {
  return new Date(Math.min(new Date(`${date}T10:00:00+08:00`).getTime() + days * DAY, Date.now() - 60_000))
}
