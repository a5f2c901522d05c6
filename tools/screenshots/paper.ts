import { randomUUID } from 'node:crypto'

type Send = <Data>(origin: string, query: string, variables: object, token?: string) => Promise<Data>

export interface PaperSubjects {
  /** Two sheets, nobody has read them in. */
  paperBatch: string
  helperSession: string
}

const mutation = (name: string, input: string, answer: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} { id } } }`

/** Two people on paper with a batch of their sheets, and one being helped: as the demo has nobody yet. */
export async function preparePaper(
  send: Send,
  origin: string,
  evaluationId: string,
  tokens: { supervisor: string; helper: string },
): Promise<PaperSubjects> {
  const { evaluationRoll } = await send<{ evaluationRoll: { nodes: { id: string }[] } }>(
    origin,
    'query ($id: ID!) { evaluationRoll(evaluationId: $id, filter: WAITING) { nodes { id } } }',
    { id: evaluationId },
    tokens.supervisor,
  )
  const [first, second, third] = evaluationRoll.nodes.map(({ id }) => id)
  const ask = <Data>(query: string, input: object, token: string) =>
    send<Data>(origin, query, { input: { idempotencyKey: randomUUID(), evaluationId, ...input } }, token)
  const marked = { personIds: [first, second] }
  await ask(mutation('markPaperElectors', 'MarkPaperElectorsInput', 'desk'), marked, tokens.supervisor)
  const { openPaperBatch } = await ask<{ openPaperBatch: { batch: { id: string } } }>(
    mutation('openPaperBatch', 'OpenPaperBatchInput', 'batch'),
    { sheets: 2 },
    tokens.supervisor,
  )
  const { startHelperSession } = await ask<{ startHelperSession: { session: { id: string } } }>(
    mutation('startHelperSession', 'StartHelperSessionInput', 'session'),
    { personId: third, consent: true, hasOwnPhone: true },
    tokens.helper,
  )
  return { paperBatch: openPaperBatch.batch.id, helperSession: startHelperSession.session.id }
}
