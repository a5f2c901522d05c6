import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { connectionOf, NO_DATABASE_URL, runOnce } from './connection.mjs'

/** Types of the catalogue that adapter-pg does not know, as ones it does: "char" as text, "char"[] and name[] as text[]. */
const KNOWN_TYPE = new Map([
  [18, 25],
  [194, 25],
  [1002, 1009],
  [1003, 1009],
  [22, 1005],
])

class CatalogPool extends pg.Pool {
  async query(...args) {
    const answer = await super.query(...args)
    for (const result of [answer].flat()) {
      for (const field of result.fields ?? []) field.dataTypeID = KNOWN_TYPE.get(field.dataTypeID) ?? field.dataTypeID
    }
    return answer
  }
}

/**
 * Stands for the database when there is none: it answers the one question every session starts with (is the schema there,
 * which version is this), so that models can be compared with nothing on a machine without a server.
 */
class AbsentPool extends pg.Pool {
  async query(query) {
    if (!query.text?.includes('server_version_num')) throw new Error(NO_DATABASE_URL)
    const [bool, text, int4] = [16, 25, 23]
    return {
      fields: [
        { name: 'exists', dataTypeID: bool },
        { name: 'version', dataTypeID: text },
        { name: 'numeric_version', dataTypeID: int4 },
      ],
      rows: [[true, 'PostgreSQL 15.0', 150000]],
    }
  }
}

/** What the schema engine reaches the database through: adapter-pg, made fit for migrations. */
export function migrationAdapterFactory(url) {
  const open = new Set()

  async function connect(connection) {
    const pool = connection ? new CatalogPool({ ...connection, max: 1 }) : new AbsentPool()
    open.add(pool)
    const adapter = await new PrismaPg(pool, { schema: connection?.schema }).connect()
    // adapter-pg cuts a script at every semicolon, which breaks the body of a function: send it whole.
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error) => adapter.onError(error))
    }
    adapter.dispose = async () => {
      if (open.delete(pool)) await pool.end()
    }
    return adapter
  }

  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url ? connectionOf(url) : undefined),
    connectToShadowDb: () => connectToShadow(url, connect),
    close: () => Promise.all([...open].map((pool) => pool.end())),
  }
}

/** A new database beside the main one, with the same schema and extensions, dropped when the engine is done with it. */
async function connectToShadow(url, connect) {
  const main = connectionOf(url)
  const name = `prisma_shadow_${randomUUID()}`
  await runOnce(main, `CREATE DATABASE "${name}"`)
  const shadow = await connect(connectionOf(url, name))
  await shadow.executeScript(
    `CREATE SCHEMA IF NOT EXISTS "${main.schema}"; CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public`,
  )
  const close = shadow.dispose
  shadow.dispose = async () => {
    await close()
    await runOnce(main, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
  }
  return shadow
}
