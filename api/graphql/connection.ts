import { RequestError } from '../error'

export const PAGE_DEFAULT = 20
export const PAGE_MAX = 50

/** Bounds a list: absent means 20; more than `max` is BAD_INPUT rather than silently less. */
export function pageSize(first: number | null | undefined, max = PAGE_MAX): number {
  const size = first ?? Math.min(PAGE_DEFAULT, max)
  if (size < 1 || size > max) throw new RequestError('BAD_INPUT', 'PAGE_SIZE', { max })
  return size
}

/** A cursor holds the sort key of its row, opaque to clients. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Throws BAD_INPUT unless the cursor holds as many parts as the list sorts by. */
export function decodeCursor(cursor: string | null | undefined, parts: number): (string | number)[] | null {
  if (cursor === null || cursor === undefined) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    const valid = Array.isArray(key) && key.length === parts
    if (valid && key.every((part) => typeof part === 'string' || typeof part === 'number')) return key
  } catch {
    // falls through to the one answer for every unreadable cursor
  }
  throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
}

export interface Connection<Node> {
  nodes: Node[]
  edges: { cursor: string; node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** Builds the page from one row more than asked for; that row only tells whether there is a next page. */
export function connection<Node>(
  rows: readonly Node[],
  size: number,
  keyOf: (node: Node) => readonly (string | number)[],
): Connection<Node> {
  const nodes = rows.slice(0, size)
  const edges = nodes.map((node) => ({ cursor: encodeCursor(keyOf(node)), node }))
  return { nodes, edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null } }
}
