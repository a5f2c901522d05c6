import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isServiceAccount } from '../../api/server/service-account'

const digest = createHash('sha256').update('the county’s report').digest('hex')
const request = (key?: string) => ({ headers: { 'x-service-key': key } }) as unknown as IncomingMessage

test.each([
  ['no key shown', undefined, [digest], false],
  ['an empty key', '', [digest], false],
  ['another key', 'the county’s reports', [digest], false],
  ['the digest shown as the key', digest, [digest], false],
  ['no account set up', 'the county’s report', [], false],
  ['its key', 'the county’s report', [digest], true],
  ['its key among others', 'the county’s report', ['0'.repeat(64), digest], true],
])('%s', (_what, key, digests, expected) => {
  expect(isServiceAccount(request(key), digests)).toBe(expected)
})
