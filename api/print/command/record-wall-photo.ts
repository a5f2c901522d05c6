import { calendarDate } from '@shared/format'
import { POSTING_LIMITS } from '@shared/print/posting'
import { requireAttachments } from '../../attachment/queries'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { lockDisclosure } from '../../disclosure/command/working-copy'
import { officeNow } from '../../disclosure/office-now'
import { Refusal } from '../../error'
import type { Attachment, Disclosure } from '../../generated/county/client'
import type { RecordWallPhotoInput } from '../../generated/graphql'
import { mayRecordPhoto } from '../access'
import { requireWallWords } from '../wall-words'

/** 上传张贴照片: held in the log, so that the day it was entered cannot be moved. The item's lock counts the photos. */
export function recordWallPhoto(
  context: RequestContext,
  input: RecordWallPhotoInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'recordWallPhoto', input }, async (scope) => {
    const item = await lockDisclosure(scope.db, scope.viewer, input.disclosureId, mayRecordPhoto)
    const place = requireWallWords(input.place, 'place', context.locale)
    await refuseDay(scope, item, input)
    const attachment = await requirePicture(scope, item, input.attachmentId)
    await refuseMore(scope, item, input)
    return { id: await writePhoto(scope, item, attachment, { ...input, place }) }
  })
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** No sheet hangs before there is one, nor on a day that is still to come. */
async function refuseDay({ db, now }: CommandScope, item: Disclosure, input: RecordWallPhotoInput): Promise<void> {
  const version = await db.disclosureVersion.findUnique({
    where: { disclosureId_version: { disclosureId: item.id, version: input.version } },
  })
  if (version?.state !== 'PUBLISHED' || version.publishedAt === null)
    throw new Refusal('DISCLOSURE_VERSION_UNKNOWN', 'version')
  const [published, day] = [calendarDate(version.publishedAt), dayOf(input.takenOn)]
  if (day < published) throw new Refusal('WALL_PHOTO_BEFORE_PUBLICATION', 'takenOn', { date: published })
  if (day > calendarDate(now)) throw new Refusal('WALL_PHOTO_IN_FUTURE', 'takenOn')
}

async function requirePicture({ db }: CommandScope, item: Disclosure, id: string): Promise<Attachment> {
  await requireAttachments(db, item.divisionCode, [id], 'attachmentId')
  const attachment = await db.attachment.findUniqueOrThrow({ where: { id } })
  if (attachment.kind !== 'IMAGE') throw new Refusal('WALL_PHOTO_NOT_PICTURE', 'attachmentId')
  return attachment
}

async function refuseMore({ db }: CommandScope, item: Disclosure, input: RecordWallPhotoInput): Promise<void> {
  const { attachmentId, version } = input
  const there = await db.wallPhoto.findMany({ where: { disclosureId: item.id } })
  if (there.some((photo) => photo.attachmentId === attachmentId)) throw new Refusal('WALL_PHOTO_TWICE', 'attachmentId')
  const max = POSTING_LIMITS.photosPerVersion
  const count = there.filter((photo) => photo.version === version && photo.withdrawnAt === null).length
  if (count >= max) throw new Refusal('WALL_PHOTO_TOO_MANY', 'attachmentId', { max })
}

async function writePhoto(
  { db, now, viewer, record }: CommandScope,
  item: Disclosure,
  attachment: Attachment,
  { version, place, takenOn }: RecordWallPhotoInput,
): Promise<string> {
  const recorder = { recorderId: viewer.personId, recorderName: viewer.name, recorderPost: officeNow(viewer) }
  const posted = { disclosureId: item.id, version, attachmentId: attachment.id, place }
  const { id } = await db.wallPhoto.create({
    data: {
      ...posted,
      ...recorder,
      divisionCode: item.divisionCode,
      takenOn,
      recordedAt: now,
    },
  })
  const digest = Buffer.from(attachment.digest).toString('hex')
  await record({
    subjectType: 'WallPhoto',
    subjectId: id,
    divisionCode: item.divisionCode,
    detail: { disclosureId: item.id, version },
    published: {
      type: 'WALL_PHOTO',
      version: 1,
      content: { ...posted, ...recorder, digest, takenOn: dayOf(takenOn), recordedAt: now },
    },
  })
  return id
}
