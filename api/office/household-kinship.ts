import type { KinshipEdge } from '../../shared/kinship'
import type { HouseholdRole, Sex } from '../generated/county/enums'

export interface HouseholdMember {
  id: string
  householdRole: HouseholdRole
  sex: Sex
}

type Edge = (personId: string, kind: KinshipEdge['kind'], relativeId: string) => void

/**
 * What the roles of a household say of kinship: each is named as seen from the head. Whose child a grandchild is, or whose
 * spouse a child-in-law, the roles do not tell: a person between, known by no name, stands in for the missing step.
 */
export function householdKinship(members: readonly HouseholdMember[]): KinshipEdge[] {
  const edges: KinshipEdge[] = []
  const edge: Edge = (personId, kind, relativeId) => edges.push({ personId, kind, relativeId })
  const of = (role: HouseholdRole) => members.filter((member) => member.householdRole === role)
  const [head] = of('HEAD')
  if (head === undefined) return []
  const [spouse] = of('SPOUSE')
  if (spouse) edge(spouse.id, 'SPOUSE', head.id)
  for (const child of of('CHILD')) {
    edge(head.id, 'PARENT', child.id)
    if (spouse) edge(spouse.id, 'PARENT', child.id)
  }
  for (const parent of of('PARENT')) edge(parent.id, 'PARENT', head.id)
  if (spouse) for (const parent of of('PARENT_IN_LAW')) edge(parent.id, 'PARENT', spouse.id)
  marry(of('PARENT'), edge)
  marry(of('PARENT_IN_LAW'), edge)
  for (const sibling of of('SIBLING')) edge(sibling.id, 'SIBLING', head.id)
  between(head.id, of('GRANDCHILD'), of('GRANDPARENT'), edge)
  return edges
}

/** Two of them, of both sexes, are a couple. */
function marry(couple: readonly HouseholdMember[], edge: Edge): void {
  const [one, other] = couple
  if (couple.length === 2 && one && other && one.sex !== other.sex) edge(one.id, 'SPOUSE', other.id)
}

function between(
  headId: string,
  grandchildren: readonly HouseholdMember[],
  grandparents: readonly HouseholdMember[],
  edge: Edge,
): void {
  for (const { id } of grandchildren) {
    edge(headId, 'PARENT', `between:${id}`)
    edge(`between:${id}`, 'PARENT', id)
  }
  for (const { id } of grandparents) {
    edge(id, 'PARENT', `between:${id}`)
    edge(`between:${id}`, 'PARENT', headId)
  }
}
