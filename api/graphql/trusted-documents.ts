import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The mini-program's own queries: SHA-256 of the printed document → its text. Made by `npm run generate`. */
export type TrustedDocuments = ReadonlyMap<string, string>

const MANIFEST = join(__dirname, '../generated/trusted-documents.json')

export function readTrustedDocuments(file = MANIFEST): TrustedDocuments {
  if (!existsSync(file)) return new Map()
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>))
}

/** Apollo's persisted-query cache, read-only: a client cannot add documents by sending them. */
export function trustedDocumentCache(documents: TrustedDocuments) {
  return {
    get: async (key: string) => documents.get(key.replace(/^apq:/, '')),
    set: async () => {},
    delete: async () => false,
  }
}
