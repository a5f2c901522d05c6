import { createPublicKey, type KeyObject, sign } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { boardDigest } from '../../shared/ballot/board-digest'
import { parseCountyCode } from '../database/county-database'
import { isId } from '../error'
import { chooseLocale, message } from '../message/catalogue'
import type { Handler } from '../server/graphql-handler'
import type { Tenants } from '../server/request-context'
import type { Services } from '../service'
import { makeBoard } from './board'
import { boardSigner } from './board-signer'
import { inCountyTransaction } from './transaction'

/** GET /board/<county>/<evaluation>: the board of a counted secret evaluation, with its digest and the product's signature over it. No login. */
export function boardHandler(services: Pick<Services, 'keys'>, tenants: Tenants): Handler {
  const signer = boardSigner(services.keys)
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end()
    const [, , county = '', id = '', ...rest] = ((request.url ?? '').split('?')[0] ?? '').split('/')
    const made = rest.length === 0 && tenants.has(county) && isId(id) ? await signedBoard(county, id, signer) : null
    if (made !== null) return send(response, 200, 'public, max-age=300', made)
    const locale = chooseLocale(request.headers['accept-language'])
    const error = { code: 'BOARD_UNKNOWN', message: message(locale, 'BOARD_UNKNOWN', {}) }
    send(response, 404, 'no-store', { error })
  }
}

async function signedBoard(code: string, id: string, key: KeyObject) {
  const county = parseCountyCode(code)
  return inCountyTransaction(county, async (db) => {
    const evaluation = await db.evaluation.findUnique({ where: { id }, select: { anonymous: true, state: true } })
    if (evaluation?.anonymous !== true || evaluation.state !== 'CLOSED') return null
    if ((await db.ballotKey.count({ where: { evaluationId: id } })) === 0) return null
    const board = await makeBoard(db, county, id)
    const digest = boardDigest(board)
    const value = sign(null, Buffer.from(digest, 'hex'), key).toString('base64url')
    return { board, digest, signature: { algorithm: 'Ed25519', key: publicText(key), value } }
  })
}

const publicText = (key: KeyObject): string => createPublicKey(key).export({ format: 'jwk' }).x ?? ''

function send(response: ServerResponse, status: number, caching: string, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': caching })
  response.end(JSON.stringify(body))
}
