import type { Pool } from 'pg'
import { storeKeys } from '../../api/ballot/key-store'
import { type FreshKey, makeKey } from '../../api/ballot/signing'
import { type CountyCode, countyDatabase, countySchema } from '../../api/database/county-database'
import type { Prisma } from '../../api/generated/county/client'
import type { Keys } from '../../api/keys'
import type { AccessTokens } from '../../api/session/access-token'
import { partsOf } from '../../shared/ballot/part'
import type { EvaluationForm } from '../../shared/evaluation/form'

export interface CrowdMember {
  personId: string
  accountId: string
  token: string
}

export interface Crowd {
  evaluationId: string
  form: EvaluationForm
  keys: ReadonlyMap<string, FreshKey>
  /** All on the roll, logged in. */
  people: CrowdMember[]
}

interface CrowdOptions {
  pool: Pool
  keys: Keys
  tokens: AccessTokens
  county: CountyCode
  form: EvaluationForm
  count: number
}

/** A form of that many parts: a satisfaction question each. */
export const formOfParts = (count: number): EvaluationForm => ({
  sections: [
    {
      id: 's',
      title: '总体',
      questions: Array.from({ length: count }, (_, at) => ({
        id: `q${at}`,
        type: 'SCALE' as const,
        scale: 'SATISFACTION' as const,
        title: `第${at + 1}件事办得怎么样`,
        required: true,
      })),
    },
  ],
})

/** A secret evaluation and thousands of people to vote in it: written by set, because one by one takes minutes. */
export async function createCrowd({ pool, keys, tokens, county, form, count }: CrowdOptions): Promise<Crowd> {
  const village = `${county}101200`
  const keysOfForm = await Promise.all(partsOf(form).map(async ({ id }) => [id, await makeKey()] as const))
  const made = new Map(keysOfForm)
  const database = countyDatabase(county)
  const { id: evaluationId } = await database.evaluation.create({
    data: {
      divisionCode: village,
      title: '2026年村干部满意度评议',
      purpose: '每年一次。',
      form: form as unknown as Prisma.InputJsonObject,
      anonymous: true,
      state: 'OPEN',
      electorate: { kind: 'ALL_VILLAGERS', groupIds: [] },
      electorateCount: count,
      formulaId: 'SATISFACTION_RATE_V1',
      authorId: '01890000-0000-7000-8000-000000000009',
      authorName: '试村干',
      opensAt: new Date(Date.now() - 3_600_000),
      closesAt: new Date(Date.now() + 48 * 3_600_000),
      revision: 1,
    },
  })
  await storeKeys(database, keys, evaluationId, made)
  const { rows } = await pool.query<{ personId: string; accountId: string; sessionId: string }>(
    PEOPLE.replaceAll('{county}', countySchema(county)),
    [count, village, evaluationId, county],
  )
  const people = rows.map(({ personId: pid, accountId: acc, sessionId: sid }) => ({
    personId: pid,
    accountId: acc,
    token: tokens.sign({ sid, acc, cty: county, pid }),
  }))
  return { evaluationId, form, keys: made, people }
}

/** $1 how many · $2 village · $3 evaluation · $4 county. */
const PEOPLE = `
  WITH made AS MATERIALIZED (
    SELECT i, gen_random_uuid() AS person, gen_random_uuid() AS account, gen_random_uuid() AS session
    FROM generate_series(1, $1::int) i
  ), p AS (
    INSERT INTO {county}.person (id, division_code, name, sex, birth_date, has_account, updated_at)
    SELECT person, $2, '试' || i, 'FEMALE', '1968-03-05', true, now() FROM made
  ), a AS (
    INSERT INTO directory.account (id) SELECT account FROM made
  ), b AS (
    INSERT INTO directory.account_person (account_id, county_code, person_id) SELECT account, $4, person FROM made
  ), s AS (
    INSERT INTO directory.session (id, account_id, seed, expires_at, county_code, person_id)
    SELECT session, account, decode(repeat('00', 32), 'hex'), now() + interval '1 day', $4, person FROM made
  ), e AS (
    INSERT INTO {county}.evaluation_elector (evaluation_id, person_id) SELECT $3::uuid, person FROM made
  )
  SELECT person AS "personId", account AS "accountId", session AS "sessionId" FROM made ORDER BY i`
