import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { officeText } from '../disclosure/office-now'
import { findDisclosure } from '../disclosure/queries'
import type { Resolvers } from '../generated/graphql'
import { printActions, wallPhotoActions } from './access'
import { confirmWallPhoto } from './command/confirm-wall-photo'
import { recordWallPhoto } from './command/record-wall-photo'
import { withdrawWallPhoto } from './command/withdraw-wall-photo'
import { wallPhotosOf } from './queries'
import { disclosurePrintAddress, periodPrintAddress, registerAddress, registerPrintAddress } from './readings'

async function payload({ result, userErrors }: CommandOutcome<{ id: string }>, context: RequestContext) {
  const wallPhoto = result && (await context.database.wallPhoto.findUnique({ where: { id: result.id } }))
  const disclosure = wallPhoto && (await findDisclosure(context.county, wallPhoto.disclosureId))
  return { wallPhoto, disclosure, userErrors }
}

const post = (kept: string | null, { locale }: RequestContext) => (kept === null ? null : officeText(kept, locale))

export const resolvers: Resolvers = {
  Query: {
    disclosurePrintAddress: (_root, args, context) => disclosurePrintAddress(context, args),
    periodPrintAddress: (_root, args, context) => periodPrintAddress(context, args),
    registerPrintAddress: (_root, args, context) => registerPrintAddress(context, args),
  },
  Mutation: {
    recordWallPhoto: async (_root, { input }, context) => payload(await recordWallPhoto(context, input), context),
    confirmWallPhoto: async (_root, { input }, context) => payload(await confirmWallPhoto(context, input), context),
    withdrawWallPhoto: async (_root, { input }, context) => payload(await withdrawWallPhoto(context, input), context),
  },
  Disclosure: {
    wallPhotos: (item, _args, context) => wallPhotosOf(context, item.id),
    printActions: (item, _args, context) => printActions(requireViewer(context), item),
  },
  Procedure: {
    registerAddress: (procedure, { size }, context) => registerAddress(context, procedure, size),
  },
  WallPhoto: {
    attachment: async ({ attachmentId, withdrawnAt }, _args, context) =>
      withdrawnAt === null ? ((await findAttachments(context, [attachmentId]))[0] ?? null) : null,
    recorderPost: ({ recorderPost }, _args, { locale }) => officeText(recorderPost, locale),
    confirmerPost: ({ confirmerPost }, _args, context) => post(confirmerPost, context),
    availableActions: (photo, _args, context) => wallPhotoActions(requireViewer(context), photo),
  },
}
