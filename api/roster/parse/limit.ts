const MB = 1024 * 1024

/** What a village roster never needs, and a hostile file does. Sizes in bytes. */
export const rosterLimits = {
  fileSize: 20 * MB,
  /** One part of the workbook, inflated. */
  entrySize: 100 * MB,
  totalSize: 160 * MB,
  entries: 5_000,
  /** Inflated to packed size; judged from `ratioFrom` inflated bytes on. Sheets of blank styled rows reach about 60. */
  ratio: 200,
  ratioFrom: 8 * MB,
  sheets: 50,
  /** People, all visible sheets together. */
  rows: 50_000,
  columns: 300,
  /** Columns covered by merged areas, summed over the areas of a sheet. */
  mergedColumns: 2_000_000,
}
