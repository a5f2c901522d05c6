/** "personId is `kind` of relativeId": A PARENT B reads A is a parent of B. SPOUSE and SIBLING hold both ways. */
export interface KinshipEdge {
  personId: string
  relativeId: string
  kind: 'SPOUSE' | 'PARENT' | 'SIBLING'
}

/** 近亲属 (民法典 1045): no one else, in-laws included, is a close relative by law. */
export type CloseRelation = 'SPOUSE' | 'PARENT' | 'CHILD' | 'SIBLING' | 'GRANDPARENT' | 'GRANDCHILD'

export const CLOSE_RELATIONS: { [relation in CloseRelation]: { zh: string; en: string } } = {
  SPOUSE: { zh: '配偶', en: 'spouse' },
  PARENT: { zh: '父母', en: 'parent' },
  CHILD: { zh: '子女', en: 'child' },
  SIBLING: { zh: '兄弟姐妹', en: 'sibling' },
  GRANDPARENT: { zh: '祖父母、外祖父母', en: 'grandparent' },
  GRANDCHILD: { zh: '孙子女、外孙子女', en: 'grandchild' },
}

export interface CloseRelative {
  personId: string
  /** What the relative is to the person asked about. */
  relation: CloseRelation
}

type Lists = { [personId: string]: string[] }

const lists = (): Lists => Object.create(null)

function put(into: Lists, key: string, value: string) {
  const list = into[key] ?? []
  if (list.indexOf(value) < 0) list.push(value)
  into[key] = list
}

const follow = (from: string[], by: Lists) => from.reduce<string[]>((all, id) => all.concat(by[id] ?? []), [])

/** The person and everybody reached over recorded SIBLING edges. */
function siblingsOnRecord(personId: string, recorded: Lists): string[] {
  const reached = [personId]
  for (let index = 0; index < reached.length; index += 1) {
    for (const id of recorded[reached[index] ?? ''] ?? []) if (reached.indexOf(id) < 0) reached.push(id)
  }
  return reached
}

/** Parents and children, where a person without recorded parents takes those of the recorded siblings. */
function gather(edges: readonly KinshipEdge[]) {
  const [ownParents, parents, children, spouses, recorded] = [lists(), lists(), lists(), lists(), lists()]
  for (const { personId, relativeId, kind } of edges) {
    if (kind === 'PARENT') put(ownParents, relativeId, personId)
    else {
      put(kind === 'SPOUSE' ? spouses : recorded, personId, relativeId)
      put(kind === 'SPOUSE' ? spouses : recorded, relativeId, personId)
    }
  }
  for (const id of Object.keys(ownParents).concat(Object.keys(recorded))) {
    const known = ownParents[id] ?? follow(siblingsOnRecord(id, recorded), ownParents)
    for (const parent of known) {
      put(parents, id, parent)
      put(children, parent, id)
    }
  }
  return { parents, children, spouses, recorded }
}

/**
 * The close relatives of a person as far as the graph knows, each once, the nearest relation first. Siblings share a
 * parent (half-siblings count) or are recorded as such; a grandparent is a parent's parent. Symmetric.
 */
export function closeRelatives(personId: string, edges: readonly KinshipEdge[]): CloseRelative[] {
  const { parents, children, spouses, recorded } = gather(edges)
  const mothersAndFathers = parents[personId] ?? []
  const sonsAndDaughters = children[personId] ?? []
  const groups: [CloseRelation, string[]][] = [
    ['SPOUSE', spouses[personId] ?? []],
    ['PARENT', mothersAndFathers],
    ['CHILD', sonsAndDaughters],
    ['SIBLING', follow(mothersAndFathers, children).concat(siblingsOnRecord(personId, recorded))],
    ['GRANDPARENT', follow(mothersAndFathers, parents)],
    ['GRANDCHILD', follow(sonsAndDaughters, children)],
  ]
  const seen: { [id: string]: true } = Object.create(null)
  seen[personId] = true
  const relatives: CloseRelative[] = []
  for (const [relation, ids] of groups) {
    for (const id of ids) {
      if (!seen[id]) relatives.push({ personId: id, relation })
      seen[id] = true
    }
  }
  return relatives
}
