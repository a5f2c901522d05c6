import {
  CONTRACT_LIMITS,
  type ContractContent,
  type ContractTerms,
  contractFaults,
  maskParty,
  schedulePayments,
} from '@shared/register/contract'
import { isReadableLine, textLength } from '@shared/written-text'
import { canReadDivision, requireViewer } from '../../access/viewer'
import { requireAttachments } from '../../attachment/queries'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import type { CountyTransaction } from '../../database/county-database'
import { Refusal, RequestError, refuseAll, requireAccess, requireFound, requireId } from '../../error'
import type { ContractInput, NoteContractPaymentInput, SaveContractInput } from '../../generated/graphql'
import { keepsRegister, requireReadableVillage } from '../access'
import { dayOf, optionalDay, today } from '../day'
import { contractOf } from '../record'
import { refuseSensitive, requireReason, writeVersion } from '../write-version'
import { lineCode, requireLine } from './save-asset'
import type { EntryResult } from './village-rules'

export function saveContract(context: RequestContext, input: SaveContractInput): Promise<CommandOutcome<EntryResult>> {
  const { division } = input
  requireReadableVillage(requireViewer(context), division)
  return runCommand(context, { action: 'saveContract', input }, async (scope) => {
    const { db } = scope
    requireAccess(keepsRegister(scope.viewer, division))
    const terms = termsOf(input.contract)
    const reason = requireReason(input.reason)
    refuseAll(contractFaults(terms, today()))
    refuseSensitive(terms)
    await requireAttachments(db, division, terms.photoIds, 'photoIds')
    if (terms.assetId !== null) await requireLine(db, division, 'ASSET', terms.assetId)
    const code = await lineCode(db, division, 'CONTRACT', input.id)
    const before = input.id ? await standing(db, requireId(input.id), input.baseVersion) : null
    const content = { ...terms, payments: schedulePayments(terms, before?.payments) }
    const baseVersion = input.id ? Math.max(1, input.baseVersion) : 0
    return write(scope, division, code, baseVersion, content, reason)
  })
}

async function write(
  scope: CommandScope,
  division: string,
  code: string,
  baseVersion: number,
  content: ContractContent,
  reason: string,
): Promise<EntryResult> {
  const shown = { ...content, party: maskParty(content.party, content.partyKind) }
  const published = { type: 'CONTRACT', content: shown }
  const line = { division, kind: 'CONTRACT' as const, code, baseVersion, content, reason, published }
  const { id } = await writeVersion(scope, line)
  return { id }
}

/** The version that was edited; gone on meanwhile is refused when it is written. */
async function standing(db: CountyTransaction, entryId: string, version: number): Promise<ContractContent> {
  const found = await db.registerVersion.findUnique({ where: { entryId_version: { entryId, version } } })
  if (found === null) throw new Refusal('REGISTER_CHANGED_MEANWHILE')
  return contractOf(found)
}

function termsOf(input: ContractInput): ContractTerms {
  return {
    title: input.title.trim(),
    object: input.object.trim(),
    party: input.party.trim(),
    partyKind: input.partyKind,
    startsOn: dayOf(input.startsOn),
    endsOn: dayOf(input.endsOn),
    rentFen: input.rentFen,
    period: input.period,
    decidedBy: input.decidedBy.trim(),
    endedOn: optionalDay(input.endedOn),
    assetId: input.assetId ? requireId(input.assetId) : null,
    photoIds: input.photoIds.map((id) => id.toLowerCase()),
  }
}

/** A payment that came in: a new version of the contract, with the receipt as its reason. */
export function noteContractPayment(
  context: RequestContext,
  input: NoteContractPaymentInput,
): Promise<CommandOutcome<EntryResult>> {
  return runCommand(context, { action: 'noteContractPayment', input }, async (scope) => {
    const { db, viewer } = scope
    const entry = requireFound(
      await db.registerEntry.findFirst({ where: { id: requireId(input.id), kind: 'CONTRACT' } }),
    )
    if (!canReadDivision(viewer, entry.divisionCode)) throw new RequestError('NOT_FOUND')
    requireAccess(keepsRegister(viewer, entry.divisionCode))
    const content = await standing(db, entry.id, input.baseVersion)
    const [dueOn, paidOn] = [dayOf(input.dueOn), dayOf(input.paidOn)]
    const receipt = receiptOf(input.receipt)
    if (paidOn > today()) throw new Refusal('REGISTER_DATE_AHEAD', 'paidOn')
    const due = content.payments.find((payment) => payment.dueOn === dueOn)
    if (due === undefined) throw new Refusal('CONTRACT_NO_SUCH_PAYMENT', 'dueOn')
    if (due.paidOn !== null) throw new Refusal('CONTRACT_PAID_ALREADY', 'dueOn', { day: due.paidOn })
    const payments = content.payments.map((payment) => (payment === due ? { ...due, paidOn, receipt } : payment))
    return write(scope, entry.divisionCode, entry.code, input.baseVersion, { ...content, payments }, receipt)
  })
}

function receiptOf(text: string): string {
  const receipt = text.trim()
  const [max, length] = [CONTRACT_LIMITS.receipt, textLength(receipt)]
  if (receipt === '') throw new Refusal('TEXT_REQUIRED', 'receipt')
  if (length > max) throw new Refusal('TEXT_TOO_LONG', 'receipt', { max, length })
  if (!isReadableLine(receipt)) throw new Refusal('REGISTER_TEXT_UNREADABLE', 'receipt')
  refuseSensitive({ receipt })
  return receipt
}
