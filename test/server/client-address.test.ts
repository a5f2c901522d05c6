import { readEnvironment } from '../../api/environment'
import { clientAddress, proxyList } from '../../api/server/client-address'

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as Parameters<typeof clientAddress>[0]

const none = proxyList([])
const ours = proxyList(['10.0.0.0/8', '2001:db8::1'])

test.each([
  ['nobody is believed by default', none, '10.0.0.1', '1.2.3.4', '10.0.0.1'],
  ['a stranger’s header is not believed', ours, '9.9.9.9', '1.2.3.4', '9.9.9.9'],
  ['our proxy tells who came', ours, '10.0.0.1', '1.2.3.4', '1.2.3.4'],
  ['what the client put before is not believed', ours, '10.0.0.1', '6.6.6.6, 1.2.3.4', '1.2.3.4'],
  ['through two of ours', ours, '::ffff:10.0.0.1', '1.2.3.4, 10.9.9.9', '1.2.3.4'],
  ['by IPv6', ours, '2001:db8::1', '2001:db8::77', '2001:db8::77'],
  ['without a header', ours, '10.0.0.1', undefined, '10.0.0.1'],
  ['what is no address ends it', ours, '10.0.0.1', 'unknown', '10.0.0.1'],
])('%s', (_name, proxies, socket, header, address) => {
  expect(clientAddress(from(socket, header), proxies)).toBe(address)
})

test.each(['10.0.0.0/33', 'example.org', '10.0.0.0/8/8', '::/129'])('%s is told at start', (entry) => {
  expect(() => readEnvironment({ TRUSTED_PROXIES: entry })).toThrow(entry)
})
