import Taro from '@tarojs/taro'

/** Saves a table as a file in the browser; in WeChat it is copied, to be pasted where it is wanted. */
export async function saveTable(name: string, csv: string): Promise<'saved' | 'copied' | 'failed'> {
  try {
    if (process.env.TARO_ENV === 'h5') {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
      link.download = `${name}.csv`
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
      return 'saved'
    }
    await Taro.setClipboardData({ data: csv.slice(1).replace(/,/g, '\t') })
    return 'copied'
  } catch {
    return 'failed'
  }
}
