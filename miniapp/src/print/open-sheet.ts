import { openDocument } from '../attachment/open-document'
import { apiUrl } from '../graphql/request'

/** Shows a PDF: in a new tab of the browser, in WeChat's own reader on the phone. False when it could not be fetched. */
export async function openSheet(address: string): Promise<boolean> {
  if (process.env.TARO_ENV !== 'h5') return openDocument({ url: address, fileName: 'sheet.pdf' })
  // The tap must open it at once: a browser closes windows that open later.
  return window.open(apiUrl(address), '_blank') !== null
}
