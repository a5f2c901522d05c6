import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const secret = z.string().regex(/^[0-9a-f]{64}$/, '32 bytes in hex')

const schema = z.object({
  /** Signs access tokens. */
  token: secret,
  /** Keys the digests of ID numbers, phones' login codes and refresh tokens. */
  digest: secret,
  /** Seals ID numbers (AES-256-GCM). */
  seal: secret,
  /** Signs the addresses of attachments. */
  attachment: secret,
})

export type Keys = Record<keyof z.infer<typeof schema>, Buffer>

/** Reads the secrets; a file that is not there is made with fresh ones, readable by its owner only. */
export function readKeys(file: string): Keys {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    const fresh = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, randomBytes(32).toString('hex')]))
    writeFileSync(file, JSON.stringify(fresh, null, 2), { mode: 0o600, flag: 'wx' })
  }
  const text = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return Object.fromEntries(Object.entries(text).map(([name, hex]) => [name, Buffer.from(hex, 'hex')])) as Keys
}
