import { isNumberKind } from '@shared/masking/kind'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { ConfirmDisclosureWordsInput } from '../../generated/graphql'
import { mayWrite } from '../access'
import { contentOf } from '../content'
import { confirmedWords, personalPlaces } from '../sensitive'
import { requireWords } from '../words'
import { lockDisclosure, requireWorking } from './working-copy'

/**
 * "不是个人信息": words the machine found may stay in this version. The reason and who vouched stay on record and are shown to
 * the supervisors. A number can never be vouched for.
 */
export function confirmDisclosureWords(
  context: RequestContext,
  input: ConfirmDisclosureWordsInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'confirmDisclosureWords', input }, async (scope) => {
    const { db, now, viewer } = scope
    const item = await lockDisclosure(db, viewer, input.id, mayWrite)
    const version = await requireWorking(db, item)
    if (version.state === 'SUBMITTED') throw new Refusal('DISCLOSURE_NOT_EDITABLE')
    const { kind, words } = input
    if (isNumberKind(kind)) throw new Refusal('DISCLOSURE_NUMBER_STAYS', 'kind')
    const reason = requireWords(input.reason, 'reason', context.locale)
    const known = await confirmedWords(db, version.id)
    const places = await personalPlaces(db, contentOf(version), known)
    if (!places.some((place) => place.kind === kind && place.words === words))
      throw new Refusal('DISCLOSURE_WORDS_GONE', 'words')
    const confirmer = { confirmerId: viewer.personId, confirmerName: viewer.name, confirmedAt: now }
    // The lock on the item makes two taps wait; the second finds nothing left to vouch for.
    await db.disclosureConfirmation.create({ data: { versionId: version.id, kind, words, reason, ...confirmer } })
    const { id, divisionCode } = item
    const detail = { version: version.version, kind, length: words.length }
    await scope.record({ subjectType: 'Disclosure', subjectId: id, divisionCode, detail })
    return { id }
  })
}
