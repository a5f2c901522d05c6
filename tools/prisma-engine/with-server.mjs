import { createRequire } from 'node:module'
import { register } from 'tsx/cjs/api'

/** Gives `work` the URL of a database server: the one of DATABASE_URL, or an embedded one that is thrown away after. */
export async function withServer(work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL)
  const unregister = register()
  const { startThrowAwayPostgres } = createRequire(import.meta.url)('../embedded-postgres/throw-away.ts')
  unregister()
  const server = await startThrowAwayPostgres()
  try {
    return await work(server.url)
  } finally {
    await server.stop()
  }
}
