import { createHash } from 'node:crypto'
import type { Keys } from '../../api/keys'

const named = (name: string) => createHash('sha256').update(`test.${name}`).digest()

/** The same in every process of a test run: what one seals, another that serves the same database opens. */
export const TEST_KEYS: Keys = {
  token: named('token'),
  digest: named('digest'),
  seal: named('seal'),
  attachment: named('attachment'),
}
