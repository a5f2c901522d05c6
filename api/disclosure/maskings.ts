import { isNumberKind } from '@shared/masking/kind'
import type { RequestContext } from '../context'
import type { DisclosureMasking } from '../generated/graphql'
import { contentOf } from './content'
import { fileOf, workingVersion } from './queries'
import type { DisclosureRecord } from './record'
import { confirmedWords, personalPlaces } from './sensitive'

const REFUSALS = ['DISCLOSURE_SENSITIVE_NUMBER', 'DISCLOSURE_PERSONAL_WORDS']

/** Beside a refusal for personal data: every place with its text as it would read masked. */
export async function maskingsOf(
  context: RequestContext,
  disclosure: DisclosureRecord | null | undefined,
  userErrors: readonly { code: string }[],
): Promise<DisclosureMasking[]> {
  if (!disclosure || !userErrors.some(({ code }) => REFUSALS.includes(code))) return []
  const working = workingVersion(await fileOf(context.county, disclosure))
  if (working === null) return []
  const confirmed = await confirmedWords(context.database, working.id)
  const places = await personalPlaces(context.database, contentOf(working), confirmed)
  return places.map(({ field, kind, words, suggestion }) => {
    return { field, found: kind, words, confirmable: !isNumberKind(kind), suggestion }
  })
}
