import { relative } from 'node:path'
import { slug, timestamp } from './methods.mjs'
import { missingMigration, SETS } from './schema-difference.mjs'
import { withServer } from './with-server.mjs'
import { writeMigration } from './write-migration.mjs'

/** `npm run prisma -- new county add_something`: a migration from what changed in the models. It is not applied anywhere. */
export async function newMigration(set, name) {
  if (!SETS.includes(set) || !name) throw new Error('Usage: npm run prisma -- new <directory|county> <name>')
  const sql = await withServer((url) => missingMigration(set, url))
  if (sql === '') {
    console.log(`The migrations of ${set} match its models: nothing to write.`)
    return
  }
  const path = await writeMigration(set, `${timestamp()}_${slug(name)}`, sql)
  console.log(`Read it before you commit it: ${relative(process.cwd(), path)}`)
}
