import type { VoucherState } from '../../api/generated/county/enums'
import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'
import { writePhoto, writeVoucher } from './voucher-world'

const READERS: readonly Caller[] = ['cadre', 'supervisor', 'townshipStaff', 'countyStaff', 'countyAdministrator']
const OTHERS: readonly Caller[] = [
  'villager',
  'secondVillager',
  'partyMember',
  'representative',
  'workTeam',
  'otherVillager',
  'otherCadre',
  'otherSupervisor',
]
const UNSEEN: NonNullable<AccessCase['refusedWith']> = Object.fromEntries(OTHERS.map((caller) => [caller, 'NOT_FOUND']))

const RECEIPT = {
  date: '2026-08-03',
  amountFen: 100,
  side: 'EXPENSE',
  account: 'FINANCE_EXPENSE_04',
}

const step =
  (state: VoucherState, more: object) =>
  async ({ database, cast }: CaseWorld) => {
    const { id } = await writeVoucher(database, cast, { state })
    return { input: { idempotencyKey: newKey(), id, ...more } }
  }

async function receipt({ database, cast }: CaseWorld) {
  return { ...RECEIPT, handlerId: cast.cadre.personId, attachmentIds: [await writePhoto(database, cast)] }
}

const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { voucher { id } userErrors { code } } }`

export const accessCases: AccessCase[] = [
  {
    field: 'Query.vouchers',
    document: 'query ($division: ID!) { vouchers(division: $division) { nodes { id } } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: READERS,
  },
  {
    field: 'Query.voucher',
    document: 'query ($id: ID!) { voucher(id: $id) { id } }',
    variables: async ({ database, cast }) => ({ id: (await writeVoucher(database, cast)).id }),
    allowed: READERS,
    refusedWith: UNSEEN,
  },
  {
    field: 'Query.voucherDesk',
    document: '{ voucherDesk { open } }',
    variables: async () => ({}),
    allowed: [...READERS, ...OTHERS],
  },
  {
    field: 'Query.voucherHandlers',
    document: '{ voucherHandlers { id } }',
    variables: async () => ({}),
    allowed: ['cadre', 'otherCadre'],
  },
  {
    field: 'Mutation.receiveVoucher',
    document: mutation('receiveVoucher', 'ReceiveVoucherInput'),
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), division: world.cast.village, ...(await receipt(world)) },
    }),
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.amendVoucher',
    document: mutation('amendVoucher', 'AmendVoucherInput'),
    variables: async (world) => {
      const { id } = await writeVoucher(world.database, world.cast)
      return { input: { idempotencyKey: newKey(), id, ...(await receipt(world)) } }
    },
    allowed: ['cadre'],
    refusedWith: UNSEEN,
  },
  {
    field: 'Mutation.stateVoucherPurpose',
    document: mutation('stateVoucherPurpose', 'StateVoucherPurposeInput'),
    variables: step('RECEIVED', { purpose: '修水渠' }),
    allowed: ['cadre'],
    refusedWith: UNSEEN,
  },
  {
    field: 'Mutation.signVoucher',
    document: mutation('signVoucher', 'SignVoucherInput'),
    variables: step('PURPOSE_STATED', { round: 1 }),
    allowed: ['cadre'],
    refusedWith: UNSEEN,
  },
  {
    field: 'Mutation.reviewVoucher',
    document: mutation('reviewVoucher', 'ReviewVoucherInput'),
    variables: step('HANDLER_SIGNED', { round: 1, opinion: '属实', photosPublic: true }),
    allowed: ['supervisor'],
    refusedWith: UNSEEN,
  },
  {
    field: 'Mutation.coSignVoucher',
    document: mutation('coSignVoucher', 'CoSignVoucherInput'),
    variables: step('REVIEWED', { round: 1 }),
    allowed: ['cadre'],
    refusedWith: UNSEEN,
  },
  {
    field: 'Mutation.bookVoucher',
    document: mutation('bookVoucher', 'BookVoucherInput'),
    variables: step('CO_SIGNED', { round: 1 }),
    allowed: ['cadre'],
    refusedWith: UNSEEN,
  },
  {
    field: 'Mutation.returnVoucher',
    document: mutation('returnVoucher', 'ReturnVoucherInput'),
    variables: step('HANDLER_SIGNED', { round: 1, reason: '发票金额不对' }),
    allowed: ['cadre', 'supervisor'],
    refusedWith: UNSEEN,
  },
]
