import { View } from '@tarojs/components'
import { ImageGrid } from '../design/list/ImageGrid'
import { DocumentRow } from './DocumentRow'
import type { AttachmentItemFragment } from './generated/documents'
import { gridImage } from './grid-image'
import './attachment.scss'

/** Pictures in a grid, then documents with their sizes; nothing when there are none. */
export function AttachmentList({ attachments }: { attachments: readonly AttachmentItemFragment[] }) {
  if (attachments.length === 0) return null
  const pictures = attachments.filter((attachment) => attachment.kind === 'IMAGE')
  return (
    <View className="mb-stack">
      {pictures.length > 0 && <ImageGrid images={pictures.map(gridImage)} />}
      {attachments
        .filter((attachment) => attachment.kind === 'DOCUMENT')
        .map((attachment) => (
          <DocumentRow key={attachment.id} attachment={attachment} />
        ))}
    </View>
  )
}
