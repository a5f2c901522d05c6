import { makeKeys, storeKeys } from '../../api/ballot/key-store'
import type { CountyDatabase } from '../../api/database/county-database'
import type { Prisma } from '../../api/generated/county/client'
import { signedBallots } from '../../prisma/seed/seed-ballots'
import type { Answers } from '../../shared/evaluation/form'
import type { Cast, TestPerson } from '../support/people'
import { createPerson } from '../support/people'
import { TEST_KEYS } from '../support/test-keys'
import { FORM } from './evaluation-form'

export const HOUR = 3_600_000

export const draftInput = (division: string, changes: object = {}) => ({
  division,
  title: '2026年村干部满意度评议',
  purpose: '每年一次，请您说说村干部一年来干得怎么样。',
  templateId: 'VILLAGE_CADRE_SATISFACTION',
  form: FORM,
  anonymous: true,
  electorate: { kind: 'ALL_VILLAGERS' },
  formulaId: 'SATISFACTION_RATE_V1',
  closesAt: new Date(Date.now() + 48 * HOUR).toISOString(),
  ...changes,
})

type Changes = Partial<Prisma.EvaluationUncheckedCreateInput>

export function createEvaluationDraft(
  db: CountyDatabase,
  divisionCode: string,
  author: TestPerson,
  changes: Changes = {},
) {
  return db.evaluation.create({
    data: {
      divisionCode,
      title: '2026年村干部满意度评议',
      purpose: '每年一次。',
      form: FORM as unknown as Prisma.InputJsonObject,
      electorate: { kind: 'ALL_VILLAGERS', groupIds: [] },
      formulaId: 'SATISFACTION_RATE_V1',
      authorId: author.personId,
      authorName: '试村干',
      closesAt: new Date(Date.now() + 48 * HOUR),
      revision: 1,
      ...changes,
    },
  })
}

let keys: ReturnType<typeof makeKeys> | undefined

/** Making keys is slow: those of the tests' form are made once and serve every evaluation. */
const keysOfForm = () => (keys ??= makeKeys(FORM))

/** Open, with these people on the roll, and keys to vote with when it is secret. */
export async function createOpenEvaluation(
  db: CountyDatabase,
  cast: Cast,
  electors: readonly string[],
  changes: Changes = {},
) {
  const evaluation = await createEvaluationDraft(db, cast.village, cast.cadre, {
    state: 'OPEN',
    opensAt: new Date(Date.now() - HOUR),
    hostName: '试监督',
    hostKind: 'SUPERVISOR',
    hostPost: 'SUPERVISION_CHAIR',
    electorateCount: electors.length,
    electors: { create: electors.map((personId) => ({ personId })) },
    ...changes,
  })
  if (evaluation.anonymous) await storeKeys(db, TEST_KEYS, evaluation.id, await keysOfForm())
  return evaluation
}

/** Lays secret ballots into the box as if phones had cast them. */
export async function fillBox(db: CountyDatabase, evaluationId: string, ballots: readonly Answers[]): Promise<void> {
  const signed = signedBallots(evaluationId, FORM, await keysOfForm(), ballots)
  await db.secretBallot.createMany({ data: signed.map((ballot) => ({ evaluationId, revision: 1, ...ballot })) })
}

export async function createVillagers(db: CountyDatabase, cast: Cast, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let number = 0; number < count; number += 1) {
    ids.push(
      (await createPerson(db, { name: `试甲${number}`, division: cast.village, groupId: cast.groupId })).personId,
    )
  }
  return ids
}
