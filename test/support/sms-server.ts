import { createServer } from 'node:http'
import { type LocalServer, listenLocally } from './local-server'

export interface SentMessage {
  authorization: string
  phone: string
  template: string
  parameters: Record<string, string>
}

export interface SmsServer extends LocalServer {
  sent: SentMessage[]
  /** What the next requests get: accepted, a gateway's refusal, no answer, or no JSON. */
  behaviour: 'accept' | { status: number; code: string } | 'hang' | 'html'
}

/** The gateway's wire: POST /v1/messages, bearer key, `{ id }` or `{ code }`. */
export async function startSmsServer(): Promise<SmsServer> {
  const sent: SentMessage[] = []
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== '/v1/messages') return void response.writeHead(404).end('{}')
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const { behaviour } = gateway
    if (behaviour === 'hang') return
    if (behaviour === 'html') return void response.end('<html></html>')
    if (behaviour !== 'accept')
      return void response.writeHead(behaviour.status).end(JSON.stringify({ code: behaviour.code }))
    sent.push({
      authorization: request.headers.authorization ?? '',
      ...(JSON.parse(body) as Omit<SentMessage, 'authorization'>),
    })
    response.end(JSON.stringify({ id: String(sent.length) }))
  })
  const gateway: SmsServer = { ...(await listenLocally(server)), sent, behaviour: 'accept' }
  return gateway
}
