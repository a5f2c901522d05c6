import Taro from '@tarojs/taro'

/** A file in the browser; in WeChat, which opens no such file, the text for pasting. Answers which, or null when it failed. */
export async function saveCsv(fileName: string, text: string): Promise<'saved' | 'copied' | null> {
  if (process.env.TARO_ENV === 'h5') {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
    link.download = fileName
    link.click()
    URL.revokeObjectURL(link.href)
    return 'saved'
  }
  try {
    await Taro.setClipboardData({ data: text.replace(/,/g, '\t') })
    return 'copied'
  } catch {
    return null
  }
}
