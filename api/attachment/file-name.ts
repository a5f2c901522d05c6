import { plainText } from '../../shared/plain-text'
import { extensionOf } from './file-type'

const LONGEST = 80

/** The last part of a path, without control and direction marks or characters that file systems refuse. */
export function cleanFileName(raw: string): string {
  const base = raw.split(/[/\\]/).at(-1) ?? ''
  return plainText(base).replace(/[<>:"|?*]/g, '_')
}

/** The name under which the file is kept: at most 80 characters before the extension of what is stored. */
export function storedFileName(raw: string, extension: string, fallback: string): string {
  const clean = cleanFileName(raw)
  const own = extensionOf(clean)
  const stem = (own === '' ? clean : clean.slice(0, -own.length - 1)).replace(/^\.+/, '').trim()
  return `${[...stem].slice(0, LONGEST).join('') || fallback}.${extension}`
}

/** RFC 6266 with the RFC 5987 form for names that are not ASCII. */
export function contentDisposition(disposition: 'inline' | 'attachment', fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
