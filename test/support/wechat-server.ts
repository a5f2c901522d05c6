import { createServer } from 'node:http'
import { type LocalServer, listenLocally } from './local-server'

/** What the stand-in does with a js_code: an identity, an errcode, or a way of failing. */
export type WechatReply =
  | { openid: string; session_key?: string }
  | { errcode: number; errmsg?: string }
  | 'hang'
  | 'html'

export interface WechatServer extends LocalServer {
  requests: URLSearchParams[]
  /** What the next requests get, in order; the last stays. */
  replies: WechatReply[]
}

/** Speaks auth.code2Session as documented: GET /sns/jscode2session, JSON with status 200 for refusals too. */
export async function startWechatServer(): Promise<WechatServer> {
  const requests: URLSearchParams[] = []
  const replies: WechatReply[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (request.method !== 'GET' || url.pathname !== '/sns/jscode2session') return void response.writeHead(404).end()
    requests.push(url.searchParams)
    const reply = (replies.length > 1 ? replies.shift() : replies[0]) ?? { errcode: -1 }
    if (reply === 'hang') return
    if (reply === 'html') return void response.end('<html>502 Bad Gateway</html>')
    // WeChat answers with text/plain.
    response.setHeader('content-type', 'text/plain')
    response.end(JSON.stringify('openid' in reply ? { session_key: 'HyVFkGl5F5OQWJZZaNzBBg==', ...reply } : reply))
  })
  return { ...(await listenLocally(server)), requests, replies }
}
