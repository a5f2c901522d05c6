import { resolve } from 'node:path'
import { z } from 'zod'
import { proxyList } from './server/client-address'

const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional()

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('0.0.0.0'),
  /** Where the embedded database, uploaded files and demo keys live. */
  DATA_DIR: z.string().default('.data'),
  /** A real PostgreSQL (15 or newer); without it an embedded one is started in DATA_DIR. */
  DATABASE_URL: z.string().url().optional(),
  /** Demo people, open GraphQL documents and printed login codes. On by default only with the embedded database. */
  MINGBAI_DEMO: flag,
  /** JSON file with the secrets (see api/keys.ts). Made at first start when absent in DATA_DIR. */
  MINGBAI_KEYS_FILE: z.string().optional(),
  /** Public origin used in links, for example https://example.org */
  PUBLIC_ORIGIN: z.string().url().optional(),
  WECHAT_API_ORIGIN: z.string().url().default('https://api.weixin.qq.com'),
  WECHAT_APP_ID: z.string().optional(),
  WECHAT_APP_SECRET: z.string().optional(),
  SMS_API_ORIGIN: z.string().url().optional(),
  SMS_API_KEY: z.string().optional(),
  /** SHA-256 (hex, joined by commas) of the keys of programs that may send documents of their own. */
  SERVICE_KEY_DIGESTS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter((digest) => digest !== ''))
    .pipe(z.array(z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits each'))),
  /** Addresses or ranges (10.0.0.0/8), joined by commas, of the proxies before us whose x-forwarded-for is believed. Default: none. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text, context) => {
      try {
        return proxyList(
          text
            .split(',')
            .map((entry) => entry.trim())
            .filter((entry) => entry !== ''),
        )
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
        return z.NEVER
      }
    }),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export type Environment = Omit<z.infer<typeof schema>, 'MINGBAI_DEMO'> & { demo: boolean; dataDir: string }

/** Reads and checks the environment once, at start. Throws with every fault named. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = schema.safeParse(source)
  if (!parsed.success) throw new Error(`The environment is not usable:\n${z.prettifyError(parsed.error)}`)
  const { MINGBAI_DEMO, ...rest } = parsed.data
  return { ...rest, demo: MINGBAI_DEMO ?? rest.DATABASE_URL === undefined, dataDir: resolve(rest.DATA_DIR) }
}
