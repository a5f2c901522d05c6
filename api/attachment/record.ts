import type { AttachmentKind } from '../generated/county/enums'

/** A stored file, as its row says. */
export interface AttachmentRecord {
  id: string
  kind: AttachmentKind
  fileName: string
  contentType: string
  byteSize: number
  width: number | null
  height: number | null
}
