import { stateAfter, type VoucherMove } from '@shared/voucher/flow'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import type { Prisma } from '../../generated/county/client'
import type { VoucherStepKind } from '../../generated/county/enums'
import type {
  CoSignVoucherInput,
  ReturnVoucherInput,
  ReviewVoucherInput,
  SignVoucherInput,
  StateVoucherPurposeInput,
} from '../../generated/graphql'
import type { VoucherRecord } from '../record'
import { standingOf } from '../standing'
import { lockVoucher, writeStep } from './lock-voucher'
import { requireVoucherWords } from './voucher-input'

type Outcome = Promise<CommandOutcome<{ id: string }>>

interface Step {
  kind: VoucherStepKind
  words?: string
  data?: Prisma.VoucherUpdateInput
}

/** One step: lock, rule, row, history. */
export function takeStep(
  context: RequestContext,
  action: string,
  move: VoucherMove,
  input: { idempotencyKey: string; id: string; round?: number },
  step: (scope: CommandScope, voucher: VoucherRecord) => Promise<Step> | Step,
): Outcome {
  return runCommand(context, { action, input }, async (scope) => {
    const voucher = await lockVoucher(scope, input, move)
    const { kind, words, data } = await step(scope, voucher)
    const state = stateAfter(move, standingOf(voucher))
    await scope.db.voucher.update({ where: { id: voucher.id }, data: { ...data, state } })
    await writeStep(scope, voucher, kind, words)
    return { id: voucher.id }
  })
}

/** 用途, and who can witness it. */
export function stateVoucherPurpose(context: RequestContext, input: StateVoucherPurposeInput): Outcome {
  return takeStep(context, 'stateVoucherPurpose', 'STATE_PURPOSE', input, () => {
    const purpose = requireVoucherWords(input.purpose, 'purpose')
    const witness = input.witness?.trim() ? requireVoucherWords(input.witness, 'witness') : null
    return { kind: 'PURPOSE_STATED', data: { purpose, witness } }
  })
}

/** 经手人签字. */
export function signVoucher(context: RequestContext, input: SignVoucherInput): Outcome {
  return takeStep(context, 'signVoucher', 'SIGN', input, () => ({ kind: 'SIGNED' }))
}

/** 联审: an opinion in words, and whether the photos may be shown. */
export function reviewVoucher(context: RequestContext, input: ReviewVoucherInput): Outcome {
  return takeStep(context, 'reviewVoucher', 'REVIEW', input, () => ({
    kind: 'REVIEWED',
    words: requireVoucherWords(input.opinion, 'opinion'),
    data: { photosPublic: input.photosPublic },
  }))
}

/** 会签: the second of two different persons completes it. */
export function coSignVoucher(context: RequestContext, input: CoSignVoucherInput): Outcome {
  return takeStep(context, 'coSignVoucher', 'CO_SIGN', input, () => ({ kind: 'CO_SIGNED' }))
}

/** 退回 with the reason: everything is signed anew. */
export function returnVoucher(context: RequestContext, input: ReturnVoucherInput): Outcome {
  return takeStep(context, 'returnVoucher', 'RETURN', input, () => ({
    kind: 'RETURNED',
    words: requireVoucherWords(input.reason, 'reason'),
    data: { round: { increment: 1 }, photosPublic: false },
  }))
}
