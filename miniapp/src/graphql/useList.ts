import { useQuery } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useState } from 'react'
import { useMessages } from '../message/useMessages'
import { type Connection, joinPages } from './connection'
import { failureKey } from './failure'
import type { Read } from './useRead'

export interface List<Node> extends Read<readonly Node[]> {
  hasMore: boolean
  loadingMore: boolean
  loadMore(): void
  /** How many there are in all, when the API says so. */
  total: number | undefined
}

/** Reads a Relay connection page by page: `useList(NoticeListDocument, { kind }, (data) => data.notices)`. The document
 * takes `$after` and asks for `nodes`, `pageInfo { hasNextPage endCursor }`. */
export function useList<Data, Variables extends { after?: string | null }, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  select: (data: Data) => Connection<Node> | null | undefined,
  { skip = false }: { skip?: boolean } = {},
): List<Node> {
  const t = useMessages()
  const [loadingMore, setLoadingMore] = useState(false)
  const result = useQuery(document as TypedDocumentNode<Data, Record<string, unknown>>, { variables, skip })
  const data = result.data as Data | undefined
  const connection = data === undefined ? undefined : (select(data) ?? undefined)
  const loadMore = () => {
    const after = connection?.pageInfo.endCursor
    if (loadingMore || !after) return
    setLoadingMore(true)
    result
      .fetchMore({
        variables: { ...variables, after },
        updateQuery: (before, { fetchMoreResult }) => joinPages(before as Data, fetchMoreResult as Data, select),
      } as Parameters<typeof result.fetchMore>[0])
      .catch(() => {})
      .finally(() => setLoadingMore(false))
  }
  return {
    data: connection?.nodes,
    loading: result.loading && connection === undefined,
    message: result.error ? t(failureKey(result.error)) : undefined,
    retry: () => void result.refetch().catch(() => {}),
    hasMore: connection?.pageInfo.hasNextPage ?? false,
    loadingMore,
    loadMore,
    total: connection?.totalCount ?? undefined,
  }
}
