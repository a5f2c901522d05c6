import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { mayWrite } from '../../disclosure/access'
import type { WithdrawWallPhotoInput } from '../../generated/graphql'
import { requireWallWords } from '../wall-words'
import { lockWallPhoto } from './lock-wall-photo'

/** A wrong picture is taken back with a reason; that there was one stays on record. */
export function withdrawWallPhoto(
  context: RequestContext,
  input: WithdrawWallPhotoInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'withdrawWallPhoto', input }, async ({ db, now, viewer, record }) => {
    const photo = await lockWallPhoto(db, viewer, input.id, mayWrite)
    const reason = requireWallWords(input.reason, 'reason', context.locale)
    const withdrawal = { withdrawerName: viewer.name, withdrawnReason: reason, withdrawnAt: now }
    await db.wallPhoto.update({ where: { id: photo.id }, data: withdrawal })
    await record({
      subjectType: 'WallPhoto',
      subjectId: photo.id,
      divisionCode: photo.divisionCode,
      detail: { disclosureId: photo.disclosureId, version: photo.version },
      published: { type: 'WALL_PHOTO_WITHDRAWN', version: 2, content: { id: photo.id, reason, withdrawnAt: now } },
    })
    return { id: photo.id }
  })
}
