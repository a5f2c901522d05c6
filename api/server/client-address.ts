import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Which addresses are our own proxies: plain ones and ranges such as 10.0.0.0/8. Throws on anything else. */
export function proxyList(entries: readonly string[]): BlockList {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', prefix, more] = entry.split('/')
    const family = isIP(address)
    const bits = prefix === undefined ? undefined : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN
    const longest = family === 6 ? 128 : 32
    if (family === 0 || more !== undefined || (bits !== undefined && !(bits <= longest))) {
      throw new Error(`"${entry}" is neither an address nor a range`)
    }
    const type = family === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, type)
    else list.addSubnet(address, bits, type)
  }
  return list
}

/**
 * From where a request comes: what limits count by. `x-forwarded-for` is believed only as far as our own proxies wrote it,
 * read from its end: anybody can put anything before.
 */
export function clientAddress(request: Pick<IncomingMessage, 'socket' | 'headers'>, proxies: BlockList): string {
  let address = plain(request.socket.remoteAddress ?? '')
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  while (isTrusted(address, proxies)) {
    const before = plain(forwarded.pop()?.trim() ?? '')
    if (isIP(before) === 0) return address
    address = before
  }
  return address
}

/** ::ffff:10.0.0.1 is 10.0.0.1 seen by a socket of both families. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')

function isTrusted(address: string, proxies: BlockList): boolean {
  const family = isIP(address)
  return family !== 0 && proxies.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
