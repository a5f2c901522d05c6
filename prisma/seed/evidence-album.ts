import type { RecordKind } from '@shared/procedure/template'
import { uuidv7 } from 'uuidv7'
import type { Storage } from '../../api/attachment/storage'
import type { CountyTransaction } from '../../api/database/county-database'
import { evidencePicture, PICTURE_NAMES } from './evidence-picture'
import type { WallPicture } from './wall-picture'

/** Keeps drawn photos as attachments; each is drawn once. Without a storage there are none. */
export class EvidenceAlbum {
  private readonly drawn = new Map<RecordKind, Promise<WallPicture | null>>()

  constructor(
    private readonly county: string,
    private readonly storage: Storage | undefined,
  ) {}

  /** The attachment's id; null for what is written down and not photographed. */
  async keep(
    db: CountyTransaction,
    kind: RecordKind,
    { division, uploaderId }: { division: string; uploaderId: string },
  ): Promise<string | null> {
    if (this.storage === undefined) return null
    const drawing = this.drawn.get(kind) ?? evidencePicture(kind)
    this.drawn.set(kind, drawing)
    const picture = await drawing
    if (picture === null) return null
    const { file, thumbnail, width, height, digest } = picture
    const id = uuidv7()
    await this.storage.put(`${this.county}/${id}/file`, file)
    await this.storage.put(`${this.county}/${id}/thumbnail`, thumbnail)
    const stored = { kind: 'IMAGE' as const, contentType: 'image/jpeg', byteSize: file.length, width, height, digest }
    const fileName = PICTURE_NAMES[kind] ?? '照片.jpg'
    await db.attachment.create({ data: { id, divisionCode: division, uploaderId, fileName, ...stored } })
    return id
  }
}
