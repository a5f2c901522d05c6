import pg from 'pg'
import { connectionOf, runOnce } from './connection.mjs'
import { logError, logInfo } from './log.mjs'

const DATABASE_DOES_NOT_EXIST = '3D000'

/** `can-connect-to-database` and `create-database`, which Prisma asks before it starts a conversation. */
export async function runDatabaseCommand(command, url) {
  const connection = connectionOf(url)
  // Prisma passes over the first line.
  logInfo(`schema engine: ${command}`)
  try {
    if (command === 'create-database') await createDatabase(url, connection.database)
    else if (command === 'can-connect-to-database') await runOnce(connection, 'SELECT 1')
    else throw new Error(`unknown command "${command}"`)
    logInfo('done')
  } catch (error) {
    logError(prismaError(error, connection.database))
    process.exitCode = 1
  }
}

async function createDatabase(url, name) {
  await runOnce(connectionOf(url, 'postgres'), `CREATE DATABASE ${pg.escapeIdentifier(name)}`)
}

/** Prisma decides by these codes whether it may create the database. */
function prismaError(error, database) {
  if (error.code === DATABASE_DOES_NOT_EXIST)
    return { code: 'P1003', message: `Database \`${database}\` does not exist` }
  return { code: 'P1001', message: error.message || String(error.code) }
}
