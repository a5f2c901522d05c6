import { join } from 'node:path'
import pino from 'pino'
import { folderStorage } from '../../api/attachment/storage'
import { openPool } from '../../api/database/pool'
import { readEnvironment } from '../../api/environment'
import { readKeys } from '../../api/keys'
import { startApplication } from '../../api/server/application'
import { readTenants } from '../../api/server/tenants'
import { createAccessTokens } from '../../api/session/access-token'
import { ViewerLookup } from '../../api/session/viewer-lookup'

/** The API in a process that a test may kill. DATABASE_URL is migrated, DATA_DIR holds the keys; prints its port. */
async function main(): Promise<void> {
  const environment = readEnvironment()
  openPool(environment.DATABASE_URL ?? '')
  const keys = readKeys(join(environment.dataDir, 'keys.json'))
  const services = {
    environment,
    keys,
    logger: pino({ level: environment.LOG_LEVEL }, pino.destination(2)),
    tokens: createAccessTokens(keys),
    viewers: new ViewerLookup(),
    storage: folderStorage(join(environment.dataDir, 'attachment')),
    sms: { sendLoginCode: async () => {} },
    wechat: { exchange: async (code: string) => ({ openid: code, unionid: null }) },
  }
  const { port } = await startApplication({ services, tenants: await readTenants(), port: 0, host: '127.0.0.1' })
  console.log(port)
}

void main()
