import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { connectionOf, NO_DATABASE_URL, runOnce } from './connection.mjs'

const CHAR = 18

/** Types of the catalogue that adapter-pg does not know, as ones it does. */
const KNOWN_TYPE = new Map([
  [CHAR, pg.types.builtins.TEXT],
  [194, pg.types.builtins.TEXT], // pg_node_tree
  [22, 1005], // int2vector as int2[]
  [1002, 1009], // "char"[] as text[]
  [1003, 1009], // name[] as text[]
])

const charColumns = new WeakMap()

/** Answers with types adapter-pg knows, and remembers which columns are "char": the engine will not take text for them. */
class CatalogPool extends pg.Pool {
  async query(...args) {
    const answer = await super.query(...args)
    for (const { fields = [], rows } of [answer].flat()) {
      const isChar = fields.map((field) => field.dataTypeID === CHAR)
      if (isChar.includes(true)) charColumns.set(rows, isChar)
      for (const field of fields) field.dataTypeID = KNOWN_TYPE.get(field.dataTypeID) ?? field.dataTypeID
    }
    return answer
  }
}

/** adapter-pg, made fit for migrations. */
async function repairedAdapter(pool, schema) {
  const adapter = await new PrismaPg(pool, { schema }).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw(query)
    const isChar = charColumns.get(answer.rows) ?? []
    const columnTypes = answer.columnTypes.map((type, at) => (isChar[at] ? ColumnTypeEnum.Character : type))
    return { ...answer, columnTypes }
  }
  // adapter-pg cuts a script at every semicolon, which breaks the body of a function: send it whole.
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error) => adapter.onError(error))
  }
  return adapter
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

/** What the schema engine reaches the database through. */
export function migrationAdapterFactory(url) {
  const open = new Set()

  async function connect(connection) {
    const pool = connection ? new CatalogPool({ ...connection, max: 1 }) : new AbsentPool()
    open.add(pool)
    const adapter = await repairedAdapter(pool, connection?.schema)
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
