import type { Resolvers } from '../generated/graphql'
import { attachmentAddress } from './address'

export const resolvers: Resolvers = {
  Attachment: {
    url: ({ id }, _args, { services, county }) => attachmentAddress(services.keys.attachment, county, id, 'file'),
    thumbnailUrl: ({ id, kind }, _args, { services, county }) =>
      kind === 'IMAGE' ? attachmentAddress(services.keys.attachment, county, id, 'thumbnail') : null,
  },
}
