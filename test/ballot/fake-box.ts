import { constants, privateDecrypt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { toBase64Url } from '../../shared/ballot/bytes'
import { partsOf } from '../../shared/ballot/part'
import type { Answers } from '../../shared/evaluation/form'
import { FORM, newBallotKey } from './board-sample'

export interface BoxBallot {
  answers: Answers
  revision: number
}

interface CastBody extends BoxBallot {
  number: string
  signature: string
}

interface IssueBody {
  variables: { input: { ballots: { partId: string; blinded: string }[] } }
}

/** What happens to a request: the answer is lost after the work was done, or nothing arrives, or somebody else answers. */
export type Weather = 'ok' | 'lost' | 'gone' | { status: number; body: string; header?: Record<string, string> }

const keys = partsOf(FORM).map((part) => ({ partId: part.id, ...newBallotKey() }))

export const PARTS = keys.map(({ partId }) => partId)

/** The keys as the contract shows them. */
export const partKeys = () =>
  keys.map(({ partId, modulus, exponent }) => ({
    partId,
    modulus: toBase64Url(modulus),
    exponent: toBase64Url(exponent),
  }))

/** An API that signs and a box that keeps, over a real connection on which anything may go wrong. */
export class FakeBox {
  private readonly server = createServer((request, response) => void this.serve(request, response))
  readonly box = new Map<string, BoxBallot>()
  /** Different sets of blinded values that were asked to be signed: of one phone, one. */
  readonly asked = new Set<string>()
  /** Of the casts, in order. */
  readonly headers: IncomingMessage['headers'][] = []
  readonly paths: string[] = []
  weather: (path: string) => Weather = () => 'ok'
  forge = false
  /** The server's own clock, for the Date header. */
  now: () => number = () => Date.now()
  origin = ''

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const pieces: Buffer[] = []
    for await (const piece of request) pieces.push(piece as Buffer)
    const weather = this.weather(path)
    if (weather === 'gone') return void request.socket.destroy()
    response.setHeader('date', new Date(this.now()).toUTCString())
    response.setHeader('content-type', 'application/json')
    if (typeof weather === 'object') return void response.writeHead(weather.status, weather.header).end(weather.body)
    const body: unknown = JSON.parse(Buffer.concat(pieces).toString())
    const answer = path === '/graphql' ? this.issue(body as IssueBody) : this.cast(request, body as CastBody)
    if (weather === 'lost') return void request.socket.destroy()
    response.end(JSON.stringify(answer))
  }

  private issue({ variables: { input } }: IssueBody): object {
    this.asked.add(JSON.stringify(input.ballots))
    const signatures = input.ballots.map(({ partId, blinded }) => ({
      __typename: 'BlindSignature',
      partId,
      signature: this.forge ? blinded : signWith(partId, blinded),
    }))
    return { data: { issueBallots: { __typename: 'IssueBallotsPayload', signatures, userErrors: [] } } }
  }

  private cast(request: IncomingMessage, { number, answers, revision }: CastBody): object {
    this.headers.push(request.headers)
    this.paths.push(request.url ?? '')
    const partId = (request.url ?? '').split('/').pop() ?? ''
    const before = this.box.get(`${partId} ${number}`)
    if (before === undefined || before.revision < revision) this.box.set(`${partId} ${number}`, { answers, revision })
    const kept = this.box.get(`${partId} ${number}`)
    return { state: JSON.stringify(kept?.answers) === JSON.stringify(answers) ? 'CAST' : 'REPLACED' }
  }

  /** The answers in the box, part by part. */
  answers(): Answers {
    return Object.assign({}, ...[...this.box.values()].map(({ answers }) => answers))
  }
}

function signWith(partId: string, blinded: string): string {
  const key = keys.find((one) => one.partId === partId)
  if (key === undefined) throw new Error(`no part ${partId}`)
  const padding = constants.RSA_NO_PADDING
  return privateDecrypt({ key: key.privateKey, padding }, Buffer.from(blinded, 'base64url')).toString('base64url')
}
