import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { connectionOf } from './connection.mjs'

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

/** What the schema engine reaches the database through: adapter-pg, made fit for migrations. */
export function migrationAdapterFactory(url) {
  const open = new Set()

  async function connect(connection) {
    const pool = new CatalogPool({ ...connection, max: 1 })
    open.add(pool)
    const adapter = await new PrismaPg(pool, { schema: connection.schema }).connect()
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
    connect: () => connect(connectionOf(url)),
    connectToShadowDb: () => connectToShadow(connectionOf(url), connect),
    close: () => Promise.all([...open].map((pool) => pool.end())),
  }
}

/** A new database beside the main one, with the same schema and extensions, dropped when the engine is done with it. */
async function connectToShadow(connection, connect) {
  const database = `prisma_shadow_${randomUUID()}`
  await onMain(connection, `CREATE DATABASE "${database}"`)
  const shadow = await connect({ ...connection, database })
  await shadow.executeScript(
    `CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public; CREATE SCHEMA IF NOT EXISTS "${connection.schema}"`,
  )
  const close = shadow.dispose
  shadow.dispose = async () => {
    await close()
    await onMain(connection, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
  }
  return shadow
}

async function onMain(connection, sql) {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
