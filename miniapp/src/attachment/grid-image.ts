import type { GridImage } from '../design/list/ImageGrid'
import { apiUrl } from '../graphql/request'
import type { AttachmentItemFragment } from './generated/documents'

/** The API answers addresses on its own origin. */
export const gridImage = ({ id, url, thumbnailUrl }: AttachmentItemFragment): GridImage => ({
  id,
  thumbnail: apiUrl(thumbnailUrl ?? url),
  url: apiUrl(url),
})
