/**
 * Writes the first migration of both sets anew from the models: `node tools/prisma-engine/first-migration.mjs`. Only until
 * the first release; from then on databases hold data, and `npm run prisma -- new <set> <name>` adds to what is there.
 */
import { SETS, wholeMigration } from './schema-difference.mjs'
import { writeMigration } from './write-migration.mjs'

for (const set of SETS) console.log(await writeMigration(set, '20261122000000_first', await wholeMigration(set)))
