/**
 * The accepted rows beside what is on file. A blank of the file leaves what is on file, and 其他 leaves the relation: files
 * without a column must not empty it.
 */
const COLUMNS = `id uuid, position int, name text, sex text, birth_date date, id_digest text, id_sealed text, id_masked text,
  phone text, household_key text, household_number text, household_role text, group_name text, group_number int,
  ethnicity text, party_member boolean, collective_member boolean, address text, note text`

/** 0001 and 1 are one household. */
export const plainNumber = (column: string): string =>
  `(CASE WHEN ${column} ~ '^[0-9]+$' THEN COALESCE(NULLIF(ltrim(${column}, '0'), ''), '0') ELSE ${column} END)`

/** 第一村民小组 on file is the 1组 of the file. `$1` is the JSON of the rows, `$2` today, `$3` the village. */
export const JOINED = `
  SELECT r.*, p.id AS known_id, p.division_code AS known_division, p.household_id AS known_household,
    p.phone AS known_phone, p.has_account AS known_account, v.id AS known_group,
    CASE WHEN r.household_role = 'OTHER' AND p.id IS NOT NULL THEN p.household_role::text ELSE r.household_role END AS role_now,
    p.id IS NOT NULL AND (
      (r.name, r.sex, r.birth_date, COALESCE(r.phone, p.phone), COALESCE(r.ethnicity, p.ethnicity),
        COALESCE(r.collective_member, p.collective_member), COALESCE(r.note, p.note),
        COALESCE(v.name, r.group_name, g.name), ${plainNumber('COALESCE(r.household_number, h.number)')},
        COALESCE(r.address, h.address),
        CASE WHEN r.household_role = 'OTHER' THEN p.household_role::text ELSE r.household_role END)
      IS DISTINCT FROM
      (p.name, p.sex::text, p.birth_date, p.phone, p.ethnicity, p.collective_member, p.note, g.name, ${plainNumber('h.number')}, h.address,
        p.household_role::text)
      OR p.household_id IS NULL OR p.status <> 'ACTIVE'
      OR (r.party_member AND NOT EXISTS (SELECT FROM {county}.office o
        WHERE o.person_id = p.id AND o.kind = 'PARTY_MEMBER' AND (o.ends_on IS NULL OR o.ends_on >= $2::date)))
    ) AS differs
  FROM jsonb_to_recordset($1::jsonb) AS r(${COLUMNS})
  LEFT JOIN {county}.person p ON p.id_number_digest = decode(r.id_digest, 'hex')
  LEFT JOIN {county}.household h ON h.id = p.household_id
  LEFT JOIN {county}.village_group g ON g.id = p.group_id
  LEFT JOIN LATERAL (
    SELECT one.id, one.name FROM {county}.village_group one
    WHERE one.division_code = $3 AND (one.name = r.group_name OR (r.group_number > 0 AND one.number = r.group_number))
    ORDER BY one.name = r.group_name DESC LIMIT 1
  ) v ON true`

export const COUNTED = `
  SELECT count(*) FILTER (WHERE known_id IS NULL)::int AS created,
    count(*) FILTER (WHERE known_id IS NOT NULL AND differs)::int AS changed,
    count(*) FILTER (WHERE known_id IS NOT NULL AND NOT differs)::int AS unchanged
  FROM (${JOINED}) joined`

/** Where the ID numbers of the file are on file: `$1` digests in hex. */
export const ELSEWHERE = `
  SELECT encode(p.id_number_digest, 'hex') AS digest, p.division_code
  FROM {county}.person p JOIN unnest($1::text[]) AS d(hex) ON p.id_number_digest = decode(d.hex, 'hex')
  WHERE p.division_code <> $2`
