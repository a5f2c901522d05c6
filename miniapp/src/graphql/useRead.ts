import { useQuery } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useMessages } from '../message/useMessages'
import { failureKey } from './failure'

export interface Read<Data> {
  /** The last known answer, also when it comes from the phone's memory. */
  data: Data | undefined
  /** Nothing to show yet. */
  loading: boolean
  /** What went wrong, in words; there may still be data from before. */
  message: string | undefined
  retry(): void
}

export interface ReadOptions {
  /** Do not ask yet: something needed is not known. */
  skip?: boolean
}

/** The base of every query hook: shows what is known at once, then what is new. Draw it with `<Loaded read={…}>`. */
export function useRead<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { skip = false }: ReadOptions = {},
): Read<Data> {
  const t = useMessages()
  const result = useQuery(document as TypedDocumentNode<Data, Record<string, unknown>>, {
    variables: variables as Record<string, unknown>,
    skip,
    notifyOnNetworkStatusChange: true,
  })
  const data = result.data as Data | undefined
  return {
    data,
    loading: result.loading && data === undefined,
    message: result.error ? t(failureKey(result.error)) : undefined,
    retry: () => void result.refetch().catch(() => {}),
  }
}
