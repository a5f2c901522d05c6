import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

export type MigrationSet = 'directory' | 'county'

export interface Migration {
  name: string
  sql: string
  /** SHA-256 of the file, as Prisma keeps it. */
  checksum: string
}

const PRISMA = resolve(__dirname, '../../prisma')

/** The migrations of `prisma/<set>/migrations`, oldest first. */
export async function readMigrations(set: MigrationSet, root = PRISMA): Promise<Migration[]> {
  const folder = join(root, set, 'migrations')
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const content = await readFile(join(folder, name, 'migration.sql'))
      return { name, sql: content.toString('utf8'), checksum: createHash('sha256').update(content).digest('hex') }
    }),
  )
}
