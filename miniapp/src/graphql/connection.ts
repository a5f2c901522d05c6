/** A Relay connection, as the API answers lists. A document asks for `nodes`; `edges` when it needs their cursors. */
export interface Connection<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
  readonly totalCount?: number | null
}

/** Puts the next page behind what is already shown, wherever in the answer the connection stands. */
export function joinPages<Data, Node>(
  before: Data,
  next: Data,
  select: (data: Data) => Connection<Node> | null | undefined,
): Data {
  const old = select(before)
  const more = select(next)
  if (!old || !more) return before
  return replaceIn(before, old, { ...more, nodes: [...old.nodes, ...more.nodes] })
}

/** A copy of `whole` in which the object `part` is replaced; what is not on the way to it stays the same object. */
function replaceIn<Whole>(whole: Whole, part: object, replacement: object): Whole {
  if ((whole as unknown) === part) return replacement as unknown as Whole
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) return whole
  let changed = false
  const copy = Object.fromEntries(
    Object.entries(whole).map(([key, value]) => {
      const next = replaceIn(value as unknown, part, replacement)
      changed ||= next !== value
      return [key, next]
    }),
  )
  return changed ? (copy as unknown as Whole) : whole
}
