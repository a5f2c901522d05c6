import type { ReactNode } from 'react'
import { ErrorState } from '../design/feedback/ErrorState'
import { Skeleton, type SkeletonProps } from '../design/feedback/Skeleton'
import type { Read } from './useRead'

export interface LoadedProps<Data> {
  read: Pick<Read<Data>, 'data' | 'message' | 'retry'>
  /** In the shape of what comes. */
  skeleton?: SkeletonProps['shape']
  children: (data: Data) => ReactNode
}

/** Content when there is any (old is better than none), else why not, else grey shapes. */
export function Loaded<Data>({ read, skeleton = 'card', children }: LoadedProps<Data>) {
  const { data, message, retry } = read
  if (data !== undefined) return <>{children(data)}</>
  if (message !== undefined) return <ErrorState text={message} onRetry={retry} />
  return <Skeleton shape={skeleton} />
}
