import { randomBytes } from 'node:crypto'
import type { CountyDatabase } from '../../api/database/county-database'
import type { AttachmentKind } from '../../api/generated/county/enums'
import type { Cast } from '../support/people'

/** A stored file's row, without the file. */
export async function writePicture(
  db: CountyDatabase,
  cast: Cast,
  { division = cast.village, kind = 'IMAGE' }: { division?: string; kind?: AttachmentKind } = {},
): Promise<string> {
  const { id } = await db.attachment.create({
    data: {
      divisionCode: division,
      uploaderId: cast.cadre.personId,
      kind,
      fileName: '公开栏.jpg',
      contentType: 'image/jpeg',
      byteSize: 1000,
      width: 800,
      height: 600,
      digest: randomBytes(32),
    },
  })
  return id
}

/** A wall photo straight in the database; by default the cadre's. */
export async function writePhoto(
  db: CountyDatabase,
  cast: Cast,
  disclosureId: string,
  recorder = cast.cadre,
): Promise<string> {
  const { id } = await db.wallPhoto.create({
    data: {
      disclosureId,
      version: 1,
      divisionCode: cast.village,
      attachmentId: await writePicture(db, cast),
      place: '村委会公开栏',
      takenOn: new Date('2026-11-02'),
      recorderId: recorder.personId,
      recorderName: '试村干',
      recorderPost: 'VILLAGE_DIRECTOR',
      recordedAt: new Date(),
    },
  })
  return id
}
