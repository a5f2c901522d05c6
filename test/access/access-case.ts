import type { CountyDatabase } from '../../api/database/county-database'
import type { Cast, Role } from '../support/people'

export type Caller = Role | 'visitor'

/** What an access case may build its records with. */
export interface CaseWorld {
  database: CountyDatabase
  cast: Cast
}

/** One row of the role × action table. */
export interface AccessCase {
  /** `Query.notice` or `Mutation.publishNotice`. */
  field: string
  /** The document; its one top-level field is `field`. */
  document: string
  /** Makes fresh records in `cast.village` straight in the database and answers the variables. Called anew for each role. */
  variables(world: CaseWorld): Promise<Record<string, unknown>>
  /** Who is let through the door (a business refusal behind it, as userErrors, still counts as let through). */
  allowed: readonly Caller[]
  /** The caller is logged out by it: the table logs everybody in anew before the next row. */
  endsSession?: true
  /** What the others are answered, where it is not FORBIDDEN: by default a visitor gets UNAUTHENTICATED. */
  refusedWith?: Partial<Record<Caller, 'NOT_FOUND' | 'FORBIDDEN' | 'UNAUTHENTICATED' | 'NULL'>>
}

export const EVERYONE: readonly Caller[] = [
  'visitor',
  'villager',
  'secondVillager',
  'partyMember',
  'representative',
  'cadre',
  'supervisor',
  'workTeam',
  'townshipStaff',
  'countyStaff',
  'countyAdministrator',
  'otherVillager',
  'otherCadre',
  'otherSupervisor',
]
