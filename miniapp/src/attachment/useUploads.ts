import { useEffect, useRef, useState } from 'react'
import { createIdempotencyKey } from '../graphql/idempotency-key'
import type { ChosenFile } from './choose-files'
import type { AttachmentItemFragment } from './generated/documents'
import { uploadFile } from './upload-file'

/** A file on its way, or one that did not get there. */
export interface Upload {
  key: string
  file: ChosenFile
  percent: number
  /** Why it stopped: the API's words, or null when no answer came. Undefined while it is under way. */
  refused?: string | null
}

/** Files under way, one after the other, so that a weak line is not split among them. `onDone` gets each that arrived. */
export function useUploads(onDone: (attachment: AttachmentItemFragment) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const done = useRef(onDone)
  const line = useRef<Promise<void>>(Promise.resolve())
  const gone = useRef(new Set<string>())
  useEffect(() => {
    done.current = onDone
  })

  const patch = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
  const drop = (key: string) => setUploads((all) => all.filter((upload) => upload.key !== key))

  const send = async ({ key, file }: Upload) => {
    if (gone.current.has(key)) return
    const result = await uploadFile(file, key, (percent) => patch(key, { percent }))
    if (gone.current.has(key)) return
    if ('refused' in result) return patch(key, { refused: result.refused })
    drop(key)
    done.current(result.attachment)
  }
  const enqueue = (upload: Upload) => {
    line.current = line.current.then(() => send(upload))
  }

  return {
    uploads,
    add: (files: readonly ChosenFile[]) => {
      const fresh = files.map((file) => ({ key: createIdempotencyKey(), file, percent: 0 }))
      setUploads((all) => [...all, ...fresh])
      for (const upload of fresh) enqueue(upload)
    },
    retry: (upload: Upload) => {
      patch(upload.key, { percent: 0, refused: undefined })
      enqueue(upload)
    },
    remove: ({ key }: Upload) => {
      gone.current.add(key)
      drop(key)
    },
  }
}
