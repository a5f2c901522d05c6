import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { folderStorage } from '../../api/attachment/storage'
import { readEnvironment } from '../../api/environment'
import { startApplication } from '../../api/server/application'
import { readTenants } from '../../api/server/tenants'
import type { Services } from '../../api/service'
import { createAccessTokens } from '../../api/session/access-token'
import { ViewerLookup } from '../../api/session/viewer-lookup'
import { startProductDatabase } from './product-database'
import { TEST_KEYS } from './test-keys'

export interface Product {
  origin: string
  services: Services
  stop(): Promise<void>
}

export interface ProductOptions {
  /** The built H5 app, served at `/`. */
  webFolder?: string
  demo?: boolean
}

/** The whole product on a free port, with the demo county's people and content. */
export async function startProduct({ webFolder, demo = true }: ProductOptions = {}): Promise<Product> {
  const database = await startProductDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-product-'))
  const environment = readEnvironment({ DATA_DIR: folder, MINGBAI_DEMO: String(demo), LOG_LEVEL: 'silent' })
  const keys = TEST_KEYS
  const services: Services = {
    environment,
    keys,
    logger: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
    tokens: createAccessTokens(keys),
    viewers: new ViewerLookup(),
    storage: folderStorage(join(folder, 'attachment')),
    sms: { sendLoginCode: async () => {} },
    wechat: { exchange: async (code) => ({ openid: `openid-${code}`, unionid: null }) },
  }
  const tenants = await readTenants()
  const application = await startApplication({ services, tenants, port: 0, host: '127.0.0.1', webFolder })
  return {
    origin: `http://127.0.0.1:${application.port}`,
    services,
    stop: async () => {
      await application.stop()
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
