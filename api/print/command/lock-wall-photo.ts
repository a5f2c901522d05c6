import { lockRow } from '../../command/lock-row'
import type { Viewer } from '../../context'
import type { CountyTransaction } from '../../database/county-database'
import { maySee } from '../../disclosure/access'
import { Refusal, RequestError, requireAccess, requireFound } from '../../error'
import type { WallPhotoRecord } from '../record'

/** Takes the photo for this transaction: of two taps at once the second finds what the first wrote. */
export async function lockWallPhoto(
  db: CountyTransaction,
  viewer: Viewer,
  id: string,
  allowed: (viewer: Viewer, photo: WallPhotoRecord) => boolean,
): Promise<WallPhotoRecord> {
  const key = await lockRow(db, viewer.county, 'wall_photo', id)
  const photo = requireFound(await db.wallPhoto.findUnique({ where: { id: key } }))
  const { divisionCode, version } = photo
  if (!maySee(viewer, { divisionCode, publishedVersion: version })) throw new RequestError('NOT_FOUND')
  requireAccess(allowed(viewer, photo))
  if (photo.withdrawnAt !== null) throw new Refusal('WALL_PHOTO_WITHDRAWN')
  return photo
}
