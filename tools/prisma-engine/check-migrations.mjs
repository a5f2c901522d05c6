/** Fails when the migrations of a set do not lead to its models. */
import { missingMigration, SETS } from './schema-difference.mjs'
import { withServer } from './with-server.mjs'

await withServer(async (url) => {
  for (const set of SETS) {
    const missing = await missingMigration(set, url)
    if (missing === '') continue
    console.error(`The migrations of ${set} do not make its models. Missing:\n\n${missing}`)
    process.exitCode = 1
  }
})
