import type { RequestContext } from '../context'
import type { DisclosureMasking } from '../generated/graphql'
import { contentOf } from './content'
import { fileOf, workingVersion } from './queries'
import type { DisclosureRecord } from './record'
import { sensitivePlaces } from './sensitive'

/** Beside a refusal for sensitive numbers: every place with its text as it would read masked. */
export async function maskingsOf(
  context: RequestContext,
  disclosure: DisclosureRecord | null | undefined,
  userErrors: readonly { code: string }[],
): Promise<DisclosureMasking[]> {
  if (!disclosure || !userErrors.some(({ code }) => code === 'DISCLOSURE_SENSITIVE_NUMBER')) return []
  const working = workingVersion(await fileOf(context.county, disclosure))
  if (working === null) return []
  const places = await sensitivePlaces(context.database, contentOf(working))
  return places.map(({ field, kind, suggestion }) => ({ field, found: kind, suggestion }))
}
