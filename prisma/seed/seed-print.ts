import { calendarDate, type Instant } from '@shared/format'
import { uuidv7 } from 'uuidv7'
import type { Storage } from '../../api/attachment/storage'
import type { CountyTransaction } from '../../api/database/county-database'
import { leaf } from './seed-notice'
import type { SeedWorld } from './seed-world'
import { drawWall, type WallPicture } from './wall-picture'

const HOUR = 3_600_000
/** Of each village the newest ones but one: the cadre still has a photo to add. */
const POSTED = 4

/** 张贴照片 of what was published last. Without a storage there is no picture, and so no evidence. */
export async function seedWallPhotos(
  db: CountyTransaction,
  county: string,
  world: SeedWorld,
  storage: Storage | undefined,
): Promise<void> {
  if (storage === undefined) return
  const picture = await drawWall()
  for (const { division } of world.villages) {
    const newest = await db.disclosure.findMany({
      where: { divisionCode: division, publishedVersion: { not: null } },
      orderBy: { publishedAt: 'desc' },
      skip: 1,
      take: POSTED,
    })
    for (const [index, item] of newest.entries()) {
      const published = item.revisedAt ?? item.publishedAt ?? item.createdAt
      // Never in the future, whatever was published an hour ago.
      const at = Math.min(published.getTime() + (2 + index) * HOUR, Date.now() - HOUR)
      const version = item.publishedVersion ?? 1
      await writePhoto(db, { county, storage, picture, world, division }, item.id, version, at, index % 2 === 0)
    }
  }
}

interface Hanging {
  county: string
  storage: Storage
  picture: WallPicture
  world: SeedWorld
  division: string
}

async function writePhoto(
  db: CountyTransaction,
  hanging: Hanging,
  disclosureId: string,
  version: number,
  at: Instant,
  confirmed: boolean,
): Promise<void> {
  const { world, division } = hanging
  const [author, supervisor] = [world.author(division), world.supervisor(division)]
  const attachmentId = await keepPicture(db, hanging, author.personId)
  const id = uuidv7()
  const recordedAt = new Date(at)
  const seen = { confirmerId: supervisor.personId, confirmerName: supervisor.name, confirmerPost: supervisor.post }
  const posted = { disclosureId, version, attachmentId, place: '村委会公开栏' }
  const recorder = { recorderId: author.personId, recorderName: author.name, recorderPost: author.post }
  await db.wallPhoto.create({
    data: {
      id,
      ...posted,
      ...recorder,
      divisionCode: division,
      takenOn: new Date(calendarDate(at)),
      recordedAt,
      ...(confirmed ? { ...seen, confirmedAt: new Date(recordedAt.getTime() + HOUR / 2) } : {}),
    },
  })
  await leaf(db, 'WALL_PHOTO', 'WallPhoto', id, { ...posted, ...recorder, takenOn: calendarDate(at), recordedAt })
}

async function keepPicture(db: CountyTransaction, hanging: Hanging, uploaderId: string): Promise<string> {
  const { county, storage, picture, division } = hanging
  const { file, thumbnail, width, height, digest } = picture
  const id = uuidv7()
  await storage.put(`${county}/${id}/file`, file)
  await storage.put(`${county}/${id}/thumbnail`, thumbnail)
  const stored = { kind: 'IMAGE' as const, fileName: '公开栏.jpg', contentType: 'image/jpeg', byteSize: file.length }
  await db.attachment.create({ data: { id, divisionCode: division, uploaderId, ...stored, width, height, digest } })
  return id
}
