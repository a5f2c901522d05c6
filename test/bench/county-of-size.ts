import type { Pool } from 'pg'

export interface Sizes {
  people: number
  notices: number
  receipts: number
}

export interface BenchReader {
  personId: string
  division: string
  noticeId: string
}

const VILLAGES = 100

/** Fills one county schema by set: people spread over 100 villages, notices over them, receipts of each person's own village. */
export async function fillCounty(pool: Pool, schema: string, county: string, sizes: Sizes): Promise<BenchReader> {
  const run = (text: string, values: unknown[] = []) => pool.query(text.replaceAll('{c}', schema), values)
  const village = `'${county}' || lpad((101 + (i % ${VILLAGES}) / 20)::text, 3, '0') || lpad((200 + (i % ${VILLAGES}) % 20)::text, 3, '0')`
  await run(`INSERT INTO {c}.village_group (id, division_code, name, number)
    SELECT gen_random_uuid(), ${village}, (1 + i / ${VILLAGES}) || '组', 1 + i / ${VILLAGES} FROM generate_series(0, ${VILLAGES * 4 - 1}) i`)
  await run(
    `INSERT INTO {c}.person (id, division_code, group_id, name, sex, birth_date, has_account, updated_at)
     SELECT gen_random_uuid(), v.code, g.id, '试' || i, 'FEMALE', '1968-03-05', true, now()
     FROM generate_series(0, $1::int - 1) i CROSS JOIN LATERAL (SELECT ${village} AS code) v
     JOIN {c}.village_group g ON g.division_code = v.code AND g.number = 1 + (i / ${VILLAGES}) % 4`,
    [sizes.people],
  )
  await run(
    `INSERT INTO {c}.notice (id, division_code, kind, importance, title, excerpt, body, author_id, author_name, author_post, published_at)
     SELECT gen_random_uuid(), ${village}, 'GENERAL', (CASE WHEN i % 10 = 0 THEN 'IMPORTANT' ELSE 'NORMAL' END)::{c}.notice_importance,
       '通知第' || i || '号：秋收以后的用水安排', repeat('各家按顺序放水', 6), repeat('各家按顺序放水，不要抢水。', 40),
       gen_random_uuid(), '试村干', '村委会主任', now() - (i || ' minutes')::interval
     FROM generate_series(0, $1::int - 1) i`,
    [sizes.notices],
  )
  const each = Math.round(sizes.receipts / sizes.people)
  await run(
    `INSERT INTO {c}.notice_receipt (notice_id, person_id, read_at, acknowledged_at)
     SELECT n.id, p.id, now(), now()
     FROM (SELECT id, division_code, row_number() OVER (PARTITION BY division_code ORDER BY published_at DESC) AS place FROM {c}.notice) n
     JOIN {c}.person p ON p.division_code = n.division_code
     WHERE n.place <= $1::int`,
    [each],
  )
  await pool.query('VACUUM ANALYZE')
  const { rows } = await run(`SELECT p.id AS "personId", p.division_code AS division,
      (SELECT n.id FROM {c}.notice n WHERE n.division_code = p.division_code ORDER BY n.published_at DESC LIMIT 1) AS "noticeId"
    FROM {c}.person p LIMIT 1`)
  return rows[0] as BenchReader
}

export async function countRows(pool: Pool, schema: string): Promise<Sizes> {
  const { rows } = await pool.query(
    `SELECT (SELECT count(*)::int FROM ${schema}.person) AS people, (SELECT count(*)::int FROM ${schema}.notice) AS notices,
       (SELECT count(*)::int FROM ${schema}.notice_receipt) AS receipts`,
  )
  return rows[0] as Sizes
}
