import type { Viewer, ViewerOffice } from '../context'
import { type CountyCode, queryCounty } from '../database/county-database'
import type { AccessClaims } from './access-token'

interface ViewerRow {
  name: string
  division_code: string
  group_id: string | null
  household_id: string | null
  unseen: boolean
  offices: { id: string; kind: ViewerOffice['kind']; post: ViewerOffice['post']; divisionCode: string }[]
}

/** Session, person and offices held today, in one statement; no row when the session ended or the person left. */
const VIEWER = `
  SELECT p.name, p.division_code, p.group_id, p.household_id, s.last_seen_at < now() - interval '1 minute' AS unseen,
    COALESCE((SELECT json_agg(json_build_object('id', o.id, 'kind', o.kind, 'post', o.post, 'divisionCode', o.division_code) ORDER BY o.id)
      FROM {county}.office o
      WHERE o.person_id = p.id AND o.starts_on <= $3::date AND (o.ends_on IS NULL OR o.ends_on >= $3::date)), '[]') AS offices
  FROM {county}.person p
  JOIN {directory}.session s ON s.id = $2 AND s.revoked_at IS NULL AND s.expires_at > now()
  WHERE p.id = $1 AND p.status = 'ACTIVE'`

const SEEN = `UPDATE {directory}.session SET last_seen_at = now() WHERE id = $1`

const FRESH_MS = 10_000
const KEPT = 20_000

interface Kept {
  at: number
  viewer: Viewer
}

/** Reads may see offices up to 10 s old; a command always looks them up anew (`fresh`). */
export class ViewerLookup {
  private readonly kept = new Map<string, Kept>()

  async find(county: CountyCode, claims: AccessClaims, fresh: boolean): Promise<Viewer | null> {
    if (claims.pid === undefined || claims.cty !== county) return null
    const key = `${claims.sid}|${claims.pid}|${claims.off ?? ''}`
    const kept = this.kept.get(key)
    if (!fresh && kept !== undefined && Date.now() - kept.at < FRESH_MS) return kept.viewer
    const viewer = await load(county, claims, claims.pid)
    if (viewer === null) this.kept.delete(key)
    else this.keep(key, viewer)
    return viewer
  }

  /** A login that ended: its reads end here at once, on the other machines within 10 s. */
  forget(sessionId: string): void {
    for (const key of this.kept.keys()) if (key.startsWith(sessionId)) this.kept.delete(key)
  }

  private keep(key: string, viewer: Viewer): void {
    if (this.kept.size >= KEPT) this.kept.clear()
    this.kept.set(key, { at: Date.now(), viewer })
  }
}

async function load(county: CountyCode, claims: AccessClaims, personId: string): Promise<Viewer | null> {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const rows = await queryCounty<ViewerRow>(county, 'viewer', VIEWER, [personId, claims.sid, today])
  const row = rows[0]
  if (row === undefined) return null
  const hat = row.offices.find((office) => office.id === claims.off) ?? null
  if (hat !== null && row.unseen) await queryCounty(county, 'viewer-seen', SEEN, [claims.sid])
  return {
    accountId: claims.acc,
    sessionId: claims.sid,
    county,
    personId,
    name: row.name,
    divisionCode: row.division_code,
    groupId: row.group_id,
    householdId: row.household_id,
    offices: row.offices,
    hat,
  }
}
