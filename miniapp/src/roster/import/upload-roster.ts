import Taro from '@tarojs/taro'
import type { ChosenFile } from '../../attachment/choose-files'
import { pageUrl } from '../../design/layout/navigate'
import { apiHeaders, apiUrl } from '../../graphql/request'
import { refreshAccessToken } from '../../session/refresh'

export type RosterUpload =
  | { id: string }
  /** In the API's words; null when no answer came. */
  | { refused: string | null }

interface Answer {
  id?: string | null
  userErrors?: { message: string }[]
  errors?: { message: string }[]
}

const TIMEOUT = 180_000

/** Sends a roster to be read. The key stays the same when it is sent again: the same file is one preview. */
export async function uploadRoster(
  file: ChosenFile,
  division: string,
  key: string,
  onProgress: (percent: number) => void,
): Promise<RosterUpload> {
  try {
    const first = await sendOnce(file, division, key, onProgress)
    if (first.statusCode !== 401) return read(first.data)
    const token = await refreshAccessToken()
    return read((token === undefined ? first : await sendOnce(file, division, key, onProgress)).data)
  } catch {
    return { refused: null }
  }
}

function sendOnce(file: ChosenFile, division: string, key: string, onProgress: (percent: number) => void) {
  const task = Taro.uploadFile({
    url: apiUrl(pageUrl('/roster', { division, name: file.name })),
    filePath: file.path,
    name: 'file',
    fileName: file.name,
    header: { ...apiHeaders(), 'idempotency-key': key },
    timeout: TIMEOUT,
  })
  task.progress?.(({ progress }) => onProgress(progress))
  return task
}

function read(data: string): RosterUpload {
  const answer: Answer = JSON.parse(data)
  if (answer.id) return { id: answer.id }
  const messages = [...(answer.userErrors ?? []), ...(answer.errors ?? [])].map(({ message }) => message)
  return { refused: messages.join('\n') || null }
}
