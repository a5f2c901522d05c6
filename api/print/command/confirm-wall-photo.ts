import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { maySupervise } from '../../disclosure/access'
import { officeNow } from '../../disclosure/office-now'
import { Refusal } from '../../error'
import type { ConfirmWallPhotoInput } from '../../generated/graphql'
import { mayConfirmPhoto } from '../access'
import { lockWallPhoto } from './lock-wall-photo'

/** A supervisor went there and saw it. One is enough; the lock decides between two. */
export function confirmWallPhoto(
  context: RequestContext,
  input: ConfirmWallPhotoInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'confirmWallPhoto', input }, async ({ db, now, viewer, record }) => {
    const photo = await lockWallPhoto(db, viewer, input.id, maySupervise)
    if (!mayConfirmPhoto(viewer, photo)) throw new Refusal('WALL_PHOTO_OWN')
    if (photo.confirmedAt !== null) throw new Refusal('WALL_PHOTO_CONFIRMED')
    const confirmer = { confirmerId: viewer.personId, confirmerName: viewer.name, confirmerPost: officeNow(viewer) }
    await db.wallPhoto.update({ where: { id: photo.id }, data: { ...confirmer, confirmedAt: now } })
    await record({
      subjectType: 'WallPhoto',
      subjectId: photo.id,
      divisionCode: photo.divisionCode,
      detail: { disclosureId: photo.disclosureId, version: photo.version },
    })
    return { id: photo.id }
  })
}
