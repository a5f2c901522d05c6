import Taro from '@tarojs/taro'
import { apiUrl } from '../graphql/request'
import type { AttachmentItemFragment } from './generated/documents'

/** Opens a document in WeChat's reader, or lets the browser save it. False when it could not be fetched or opened. */
export async function openDocument({
  url,
  fileName,
}: Pick<AttachmentItemFragment, 'url' | 'fileName'>): Promise<boolean> {
  const address = apiUrl(url)
  if (process.env.TARO_ENV === 'h5') {
    window.location.assign(address)
    return true
  }
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url: address })
    if (statusCode !== 200) return false
    const extension = fileName.slice(fileName.lastIndexOf('.') + 1) as 'pdf' | 'docx' | 'xlsx'
    await Taro.openDocument({ filePath: tempFilePath, fileType: extension, showMenu: true })
    return true
  } catch {
    return false
  }
}
