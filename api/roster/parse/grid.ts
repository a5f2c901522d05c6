import { rosterLimits } from './limit'
import { RosterFileError } from './message'

/** A sheet as the parser sees it, whatever file it came from. */
export interface Cell {
  kind: 'text' | 'number' | 'date' | 'error' | 'boolean'
  /** Plain digits for numbers, whatever their format. */
  text: string
  number?: number
  /** Number format code of the spreadsheet. */
  format?: string
  /** As the spreadsheet displays it: `001` for 1 with the format `000`. */
  shown?: () => string
}

export interface GridRow {
  /** 1-based, as the spreadsheet shows it; in a text file the line on which the record begins. */
  row: number
  /** 0-based, the count of merges. */
  index: number
  cells: readonly (Cell | undefined)[]
}

export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

export class Grid {
  private readonly byIndex = new Map<number, GridRow>()
  private readonly mergesOfColumn = new Map<number, Merge[]>()

  constructor(
    readonly name: string,
    /** Rows with anything in them. Rows hidden by a filter are there: they are people. */
    readonly rows: readonly GridRow[],
    merges: readonly Merge[] = [],
    readonly epoch1904 = false,
  ) {
    const covered = merges.reduce((sum, { left, right }) => sum + Math.min(right, rosterLimits.columns) - left + 1, 0)
    if (covered > rosterLimits.mergedColumns) throw new RosterFileError('FILE_UNSAFE')
    for (const row of rows) this.byIndex.set(row.index, row)
    for (const merge of [...merges].sort((a, b) => a.top - b.top)) this.keepMerge(merge)
  }

  private keepMerge(merge: Merge): void {
    for (let column = merge.left; column <= Math.min(merge.right, rosterLimits.columns); column += 1) {
      const kept = this.mergesOfColumn.get(column)
      if (kept) kept.push(merge)
      else this.mergesOfColumn.set(column, [merge])
    }
  }

  /** The merged area over a cell, if any. */
  mergeAt(index: number, column: number): Merge | null {
    const merges = this.mergesOfColumn.get(column) ?? []
    let [low, high] = [0, merges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((merges[middle]?.top ?? 0) <= index) low = middle + 1
      else high = middle
    }
    const last = merges[low - 1]
    return last && last.bottom >= index ? last : null
  }

  /** The cell itself, or the one its merged area shows. */
  cellAt(index: number, column: number): Cell | undefined {
    const own = this.byIndex.get(index)?.cells[column]
    if (own) return own
    const merge = this.mergeAt(index, column)
    return merge ? this.byIndex.get(merge.top)?.cells[merge.left] : undefined
  }
}
