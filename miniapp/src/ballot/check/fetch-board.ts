import type { Board } from '@shared/ballot/board'
import Taro from '@tarojs/taro'
import { apiUrl } from '../../graphql/request'

/** A board of some thousand ballots is a megabyte. */
const TIMEOUT = 60_000

/** The public board, asked for as anybody may: without a word of who asks. Null when it does not come. */
export function fetchBoard(path: string): Promise<Board | null> {
  return new Promise((resolve) => {
    const task = Taro.request<{ board?: Board }>({
      url: apiUrl(path),
      method: 'GET',
      timeout: TIMEOUT,
      credentials: 'omit',
      // What is checked is what is published now.
      cache: 'no-cache',
      success: ({ statusCode, data }) => resolve(statusCode === 200 ? (data?.board ?? null) : null),
      fail: () => resolve(null),
    })
    // In the browser the promise rejects beside the callback.
    Promise.resolve(task).catch(() => {})
  })
}
