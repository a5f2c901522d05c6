import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'
import { createBatch, createPaperEvaluation, createPicture, says } from './paper-world'

const STRANGERS = { otherVillager: 'NOT_FOUND', otherCadre: 'NOT_FOUND', otherSupervisor: 'NOT_FOUND' } as const
const hosts: readonly Caller[] = ['supervisor', 'townshipStaff']

const evaluationOf = async ({ database, cast }: CaseWorld, paper: readonly string[] = []) =>
  (await createPaperEvaluation(database, cast, paper)).id

const batchOf = async (world: CaseWorld) => createBatch(world.database, await evaluationOf(world))

/** Read in by both hosts, so that each of them is one of the two. */
const compared = async (world: CaseWorld) => {
  const { database, cast } = world
  const readings = [
    { reader: cast.supervisor, sheets: [says('SATISFIED')] },
    { reader: cast.townshipStaff, sheets: [says('UNKNOWN')] },
  ]
  return createBatch(database, await evaluationOf(world), readings, { state: 'COMPARING' })
}

const onDesk = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { desk { id } userErrors { code } } }`
const onBatch = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { batch { id } userErrors { code } } }`

export const accessCases: AccessCase[] = [
  {
    field: 'Query.paperDesk',
    document: 'query ($id: ID!) { paperDesk(evaluationId: $id) { counts { people } } }',
    variables: async (world) => ({ id: await evaluationOf(world) }),
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  {
    field: 'Query.paperBatch',
    document: 'query ($id: ID!) { paperBatch(id: $id) { id state } }',
    variables: async (world) => ({ id: await batchOf(world) }),
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  {
    field: 'Query.evaluationRoll',
    document: 'query ($id: ID!) { evaluationRoll(evaluationId: $id) { nodes { id } } }',
    variables: async (world) => ({ id: await evaluationOf(world) }),
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  {
    field: 'Query.ballotPrintAddress',
    document: 'query ($id: ID!) { ballotPrintAddress(evaluationId: $id, size: A5, copies: 2) }',
    variables: async (world) => ({ id: await evaluationOf(world) }),
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.markPaperElectors',
    document: onDesk('markPaperElectors', 'MarkPaperElectorsInput'),
    variables: async (world) => ({
      input: {
        idempotencyKey: newKey(),
        evaluationId: await evaluationOf(world),
        personIds: [world.cast.villager.personId],
      },
    }),
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.unmarkPaperElector',
    document: onDesk('unmarkPaperElector', 'UnmarkPaperElectorInput'),
    variables: async (world) => {
      const { personId } = world.cast.secondVillager
      const evaluationId = await evaluationOf(world, [personId])
      return { input: { idempotencyKey: newKey(), evaluationId, personId, sheetReturned: true } }
    },
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  ...(['appointPaperEnterer', 'dismissPaperEnterer'] as const).map(
    (name): AccessCase => ({
      field: `Mutation.${name}`,
      document: onDesk(name, 'PaperEntererInput'),
      variables: async (world) => ({
        input: {
          idempotencyKey: newKey(),
          evaluationId: await evaluationOf(world),
          personId: world.cast.representative.personId,
        },
      }),
      allowed: hosts,
      refusedWith: STRANGERS,
    }),
  ),
  {
    field: 'Mutation.openPaperBatch',
    document: onBatch('openPaperBatch', 'OpenPaperBatchInput'),
    variables: async (world) => {
      const evaluationId = await evaluationOf(world, [world.cast.secondVillager.personId])
      return { input: { idempotencyKey: newKey(), evaluationId, sheets: 1 } }
    },
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.savePaperSheet',
    document: onBatch('savePaperSheet', 'SavePaperSheetInput'),
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), batchId: await batchOf(world), sheet: 1, ...says('SATISFIED') },
    }),
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.handInPaperReading',
    document: onBatch('handInPaperReading', 'HandInPaperReadingInput'),
    variables: async (world) => ({ input: { idempotencyKey: newKey(), batchId: await batchOf(world) } }),
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.resolvePaperBatch',
    document: onBatch('resolvePaperBatch', 'ResolvePaperBatchInput'),
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), batchId: await compared(world), resolutions: [] },
    }),
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.signPaperBatch',
    document: onBatch('signPaperBatch', 'SignPaperBatchInput'),
    variables: async (world) => ({
      input: {
        idempotencyKey: newKey(),
        batchId: await batchOf(world),
        photoIds: [await createPicture(world.database, world.cast, world.cast.supervisor)],
      },
    }),
    allowed: hosts,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.discardPaperBatch',
    document: onBatch('discardPaperBatch', 'DiscardPaperBatchInput'),
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), batchId: await batchOf(world), reason: '清点错了一张' },
    }),
    allowed: hosts,
    refusedWith: STRANGERS,
  },
]
