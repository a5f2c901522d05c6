import type { IncomingMessage } from 'node:http'
import type { RequestContext } from '../context'
import { type CountyCode, countyDatabase, parseCountyCode } from '../database/county-database'
import { RequestError } from '../error'
import { chooseLocale } from '../message/catalogue'
import type { Services } from '../service'
import { clientAddress } from './client-address'
import { isServiceAccount } from './service-account'

/** The counties that live here, known at start and told anew when one is opened. */
export interface Tenants {
  has(code: string): boolean
  codes: readonly CountyCode[]
  first(): CountyCode
}

/** Requests are numbered within a start of the process: cheap, and found again in the log. */
const started = Date.now().toString(36)
let count = 0

/**
 * Who asks, from where, in which language. A token that is not good any more ends the request (the phone then refreshes
 * once); no token at all is a visitor.
 */
export async function requestContext(
  request: IncomingMessage,
  services: Services,
  tenants: Tenants,
  fresh: boolean,
): Promise<RequestContext> {
  const { authorization, 'x-county': asked } = request.headers
  const claims = authorization === undefined ? null : services.tokens.verify(authorization.replace(/^Bearer /i, ''))
  if (authorization !== undefined && claims === null) throw new RequestError('UNAUTHENTICATED')
  const county = chooseCounty(claims?.cty ?? (typeof asked === 'string' ? asked : undefined), tenants)
  const viewer = claims === null ? null : await services.viewers.find(county, claims, fresh)
  if (claims?.pid !== undefined && viewer === null) throw new RequestError('UNAUTHENTICATED')
  return {
    requestId: `${process.pid.toString(36)}-${started}-${(count++).toString(36)}`,
    locale: chooseLocale(request.headers['accept-language']),
    county,
    database: countyDatabase(county),
    services,
    viewer,
    login: claims === null ? null : { accountId: claims.acc, sessionId: claims.sid },
    clientAddress: clientAddress(request, services.environment.TRUSTED_PROXIES),
    serviceAccount: isServiceAccount(request, services.environment.SERVICE_KEY_DIGESTS),
  }
}

function chooseCounty(asked: string | undefined, tenants: Tenants): CountyCode {
  if (asked === undefined) return tenants.first()
  if (!tenants.has(asked)) throw new RequestError('BAD_INPUT', 'COUNTY_UNKNOWN')
  return parseCountyCode(asked)
}
