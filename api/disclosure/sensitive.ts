import {
  type ConfirmedWords,
  type DisclosureContent,
  findPersonalPlaces,
  type PersonalPlace,
  type PlacedText,
  type TextPlace,
  textsOf,
} from '@shared/disclosure/content'
import { isNumberKind, type PersonalKind } from '@shared/masking/kind'
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

export async function personalPlaces(
  db: Pick<CountyTransaction, 'attachment'>,
  content: DisclosureContent,
  confirmed: readonly ConfirmedWords[],
): Promise<PersonalPlace[]> {
  return findPersonalPlaces([...textsOf(content), ...(await fileTexts(db, content.attachmentIds))], confirmed)
}

/** What somebody has vouched for in this version. */
export function confirmedWords(
  db: Pick<CountyTransaction, 'disclosureConfirmation'>,
  versionId: string,
): Promise<ConfirmedWords[]> {
  return db.disclosureConfirmation.findMany({ where: { versionId }, select: { kind: true, words: true } })
}

/**
 * PIPL 25, 28, 31: nothing goes out that holds an unmasked ID, phone or bank number; nor a home's door, a minor's name or an
 * illness, unless somebody vouched that it is no personal data. Each place is named.
 */
export async function refusePersonalData(
  db: CountyTransaction,
  versionId: string,
  content: DisclosureContent,
  locale: Locale,
): Promise<void> {
  const places = await personalPlaces(db, content, await confirmedWords(db, versionId))
  refuseAll(
    places.map(({ field, place, kind, words, suggestion }) => ({
      code: isNumberKind(kind) ? 'DISCLOSURE_SENSITIVE_NUMBER' : 'DISCLOSURE_PERSONAL_WORDS',
      field,
      parameters: {
        place: placeText(place, locale),
        kind: kindText(kind, locale),
        words: shorten(words),
        suggestion: shorten(suggestion),
      },
    })),
  )
}

/** For an opinion, a question or an answer: numbers alone, for these are somebody's own words. */
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

const kindText = (kind: PersonalKind, locale: Locale) => message(locale, `DISCLOSURE_NUMBER_${kind}`)

/** A long text is not repeated in its own error. */
const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
