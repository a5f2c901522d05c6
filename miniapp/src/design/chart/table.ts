export type Cell = string | number

export interface Column {
  key: string
  title: string
  /** Aligned at the right, with figures of one width. */
  numeric?: boolean
}
