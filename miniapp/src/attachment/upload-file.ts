import Taro from '@tarojs/taro'
import { apiHeaders, apiUrl } from '../graphql/request'
import { refreshAccessToken } from '../session/refresh'
import type { ChosenFile } from './choose-files'
import type { AttachmentItemFragment } from './generated/documents'

export type UploadResult =
  | { attachment: AttachmentItemFragment }
  /** In the API's words; null when no answer came. */
  | { refused: string | null }

interface Answer {
  attachment?: AttachmentItemFragment | null
  userErrors?: { message: string }[]
  errors?: { message: string }[]
}

const TIMEOUT = 120_000

/** Sends one file. The key stays the same when it is sent again, so a file that had arrived is not kept twice. */
export async function uploadFile(
  file: ChosenFile,
  idempotencyKey: string,
  onProgress: (percent: number) => void,
): Promise<UploadResult> {
  try {
    const first = await sendOnce(file, idempotencyKey, onProgress)
    if (first.statusCode !== 401) return read(first.data)
    const token = await refreshAccessToken()
    return read((token === undefined ? first : await sendOnce(file, idempotencyKey, onProgress, token)).data)
  } catch {
    return { refused: null }
  }
}

function sendOnce(file: ChosenFile, key: string, onProgress: (percent: number) => void, token?: string) {
  const task = Taro.uploadFile({
    url: apiUrl('/attachment'),
    filePath: file.path,
    name: 'file',
    fileName: file.name,
    formData: { name: file.name },
    header: { ...apiHeaders(token), 'idempotency-key': key },
    timeout: TIMEOUT,
  })
  task.progress?.(({ progress }) => onProgress(progress))
  return task
}

function read(data: string): UploadResult {
  const answer: Answer = JSON.parse(data)
  if (answer.attachment) return { attachment: { ...answer.attachment, __typename: 'Attachment' } }
  const messages = [...(answer.userErrors ?? []), ...(answer.errors ?? [])].map(({ message }) => message)
  return { refused: messages.join('\n') || null }
}
