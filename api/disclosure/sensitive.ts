import {
  type DisclosureContent,
  findSensitivePlaces,
  type PlacedText,
  type SensitivePlace,
  type TextPlace,
  textsOf,
} from '@shared/disclosure/content'
import { findSensitiveNumbers, maskSensitiveNumbers } from '@shared/sensitive-number'
import type { CountyTransaction } from '../database/county-database'
import { Refusal, refuseAll } from '../error'
import { type Locale, message } from '../message/catalogue'

/** Names of the files count as text: they are shown. */
async function fileTexts(db: Pick<CountyTransaction, 'attachment'>, ids: readonly string[]): Promise<PlacedText[]> {
  if (ids.length === 0) return []
  const files = await db.attachment.findMany({ where: { id: { in: [...ids] } }, select: { id: true, fileName: true } })
  const place: TextPlace = { part: 'FILE' }
  return files.map(({ id, fileName }) => ({ field: `attachmentIds.${ids.indexOf(id)}`, place, text: fileName }))
}

export async function sensitivePlaces(
  db: Pick<CountyTransaction, 'attachment'>,
  content: DisclosureContent,
): Promise<SensitivePlace[]> {
  return findSensitivePlaces([...textsOf(content), ...(await fileTexts(db, content.attachmentIds))])
}

/** PIPL 25, 28: nothing goes out that holds an unmasked ID, phone or bank number; each place is named. */
export async function refuseSensitiveContent(
  db: CountyTransaction,
  content: DisclosureContent,
  locale: Locale,
): Promise<void> {
  const places = await sensitivePlaces(db, content)
  refuseAll(
    places.map(({ field, place, kind, suggestion }) => ({
      code: 'DISCLOSURE_SENSITIVE_NUMBER',
      field,
      parameters: { place: placeText(place, locale), kind: kindText(kind, locale), suggestion: shorten(suggestion) },
    })),
  )
}

/** The same for an opinion, a question or an answer. */
export function refuseSensitiveWords(words: string, field: string, locale: Locale): void {
  const [first] = findSensitiveNumbers(words)
  if (first === undefined) return
  const suggestion = shorten(maskSensitiveNumbers(words))
  const place = message(locale, 'DISCLOSURE_PLACE_WORDS')
  throw new Refusal('DISCLOSURE_SENSITIVE_NUMBER', field, { place, kind: kindText(first.kind, locale), suggestion })
}

function placeText(place: TextPlace, locale: Locale): string {
  const { row = 0, column = '' } = place
  return message(locale, `DISCLOSURE_PLACE_${place.part === 'COLUMN' ? 'HEAD' : place.part}`, { row, column })
}

const kindText = (kind: string, locale: Locale) => message(locale, `DISCLOSURE_NUMBER_${kind}`)

/** A long text is not repeated in its own error. */
const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
