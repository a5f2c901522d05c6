import Taro from '@tarojs/taro'

/** A file on the phone that can be uploaded. */
export interface ChosenFile {
  /** Where it lies on the phone, or a blob address in the browser. */
  path: string
  name: string
  image: boolean
  bytes: number
}

/** Lets the person choose pictures, from the album or by the camera. Empty when they change their mind. */
export async function choosePictures(most: number): Promise<ChosenFile[]> {
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser('image/jpeg,image/png,image/webp,image/gif', most)
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(most, 9),
      mediaType: ['image'],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath, size }) => ({
      path: tempFilePath,
      name: baseName(tempFilePath),
      image: true,
      bytes: size,
    }))
  } catch {
    return []
  }
}

/** PDF, DOCX or XLSX: in WeChat out of a chat, in the browser from the disk. */
export const chooseDocuments = (most: number): Promise<ChosenFile[]> => chooseByExtension(['pdf', 'docx', 'xlsx'], most)

/** One spreadsheet in any form a roster comes in. */
export const chooseSpreadsheet = async (): Promise<ChosenFile | undefined> =>
  (await chooseByExtension(['xlsx', 'xls', 'xlsm', 'csv', 'tsv', 'txt'], 1))[0]

async function chooseByExtension(extension: string[], most: number): Promise<ChosenFile[]> {
  if (process.env.TARO_ENV === 'h5') return chooseInBrowser(extension.map((one) => `.${one}`).join(','), most)
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: Math.min(most, 9), type: 'file', extension })
    return tempFiles.map(({ path, name, size }) => ({ path, name, image: false, bytes: size }))
  } catch {
    return []
  }
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The browser's own way to choose; Taro has none for documents. */
function chooseInBrowser(accept: string, most: number): Promise<ChosenFile[]> {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', accept, multiple: most > 1 })
  // Firefox and Safari open only what stands in the page.
  input.style.display = 'none'
  document.body.appendChild(input)
  return new Promise((resolve) => {
    const finish = () => {
      const files = Array.from(input.files ?? []).slice(0, most)
      input.remove()
      resolve(
        files.map((file) => ({
          path: URL.createObjectURL(file),
          name: file.name,
          image: file.type.indexOf('image/') === 0,
          bytes: file.size,
        })),
      )
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    input.click()
  })
}
