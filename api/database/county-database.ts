import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient as CountyClient, type Prisma } from '../generated/county/client'
import { PrismaClient as DirectoryClient } from '../generated/directory/client'
import { type CountyCode, parseCountyCode } from './county-code'
import { closePool, sharedPool } from './pool'
import { statementName } from './statement-name'

export { type CountyCode, countySchema, parseCountyCode } from './county-code'
export { countySql, queryCounty } from './county-sql'

export type CountyDatabase = CountyClient
export type CountyTransaction = Prisma.TransactionClient
export type DirectoryDatabase = DirectoryClient

const counties = new Map<CountyCode, CountyDatabase>()
let directory: DirectoryDatabase | undefined

/** The data of one county. Every statement of this client names the county's schema, so none can reach another's. */
export function countyDatabase(code: CountyCode): CountyDatabase {
  const open = counties.get(code)
  if (open) return open
  const database = new CountyClient({ adapter: adapterFor(`county_${parseCountyCode(code)}`) })
  counties.set(code, database)
  return database
}

/** What the counties have in common: divisions, accounts, sessions, which counties there are. */
export function directoryDatabase(): DirectoryDatabase {
  directory ??= new DirectoryClient({ adapter: adapterFor('directory') })
  return directory
}

const adapterFor = (schema: string) => new PrismaPg(sharedPool(), { schema, statementNameGenerator: statementName })

/** Ends every client and the pool. Queries already running are answered first. */
export async function closeDatabases(): Promise<void> {
  const clients = [...counties.values(), ...(directory ? [directory] : [])]
  counties.clear()
  directory = undefined
  await Promise.all(clients.map((client) => client.$disconnect()))
  await closePool()
}
