import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseCountyCode } from '../database/county-database'
import { isId } from '../error'
import { chooseLocale, message } from '../message/catalogue'
import { BodyTooLarge, readBody } from '../server/body'
import type { Handler } from '../server/graphql-handler'
import type { Tenants } from '../server/request-context'
import type { Services } from '../service'
import { BallotBox, BoxBusy } from './box'
import { BallotCaster, type CastFault, type CastPlace } from './cast'

/** A ballot of the longest answers is far below it. */
const LIMIT = 16 * 1024

const STATUS: Record<CastFault | 'BALLOT_BUSY' | 'BALLOT_FAILED' | 'BALLOT_TOO_LARGE' | 'BALLOT_METHOD', number> = {
  BALLOT_MALFORMED: 400,
  BALLOT_FORGED: 403,
  BALLOT_UNKNOWN: 404,
  BALLOT_METHOD: 405,
  BALLOT_CLOSED: 410,
  BALLOT_TOO_LARGE: 413,
  BALLOT_FAILED: 500,
  BALLOT_BUSY: 503,
}

/**
 * POST /ballot/<county>/<evaluation>/<part>: casts a ballot. Whoever sends it is neither asked nor looked at, and nothing is
 * written down but the ballot: no line in any log, so that no time and no address can be laid beside who took a ballot.
 */
export function ballotHandler(services: Pick<Services, 'logger'>, tenants: Tenants): Handler {
  const caster = new BallotCaster(new BallotBox())
  return async (request, response) => {
    try {
      const answer = await castOf(request, tenants, caster)
      if (answer === 'CAST' || answer === 'REPLACED') return sendJson(response, 200, { state: answer })
      sendFault(request, response, answer)
    } catch (error) {
      const fault =
        error instanceof BoxBusy ? 'BALLOT_BUSY' : error instanceof BodyTooLarge ? 'BALLOT_TOO_LARGE' : 'BALLOT_FAILED'
      // What went wrong is told, which ballot it was is not.
      if (fault === 'BALLOT_FAILED') services.logger.error({ reason: reasonOf(error) }, 'a ballot could not be kept')
      sendFault(request, response, fault)
    }
  }
}

/** A database error's message and detail would hold the row. */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name} ${String((error as { code?: unknown }).code ?? '')}`.trim() : 'unknown'

async function castOf(request: IncomingMessage, tenants: Tenants, caster: BallotCaster) {
  if (request.method !== 'POST') return 'BALLOT_METHOD' as const
  const place = placeOf(request, tenants)
  if (place === null) return 'BALLOT_UNKNOWN' as const
  const body = readJson(await readBody(request, LIMIT))
  return caster.cast(place, body)
}

function placeOf({ url = '' }: IncomingMessage, tenants: Tenants): CastPlace | null {
  const [, , county = '', evaluationId = '', part = '', ...rest] = (url.split('?')[0] ?? '').split('/')
  if (rest.length > 0 || !tenants.has(county) || !isId(evaluationId)) return null
  try {
    const partId = decodeURIComponent(part)
    // PostgreSQL takes no NUL in a text.
    if (partId.includes('\0')) return null
    return { county: parseCountyCode(county), evaluationId: evaluationId.toLowerCase(), partId }
  } catch {
    return null
  }
}

function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

function sendFault(request: IncomingMessage, response: ServerResponse, code: keyof typeof STATUS): void {
  if (code === 'BALLOT_BUSY') response.setHeader('retry-after', '5')
  if (code === 'BALLOT_METHOD') response.setHeader('allow', 'POST')
  if (code === 'BALLOT_TOO_LARGE') response.setHeader('connection', 'close')
  const locale = chooseLocale(request.headers['accept-language'])
  sendJson(response, STATUS[code], { error: { code, message: message(locale, code, {}) } })
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(body))
}
