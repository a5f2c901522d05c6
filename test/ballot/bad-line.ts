import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type LocalServer, listenLocally } from '../support/local-server'

interface Running {
  child: ChildProcess
  port: number
}

/** Starts `fault-server.ts`; its port is what it prints. */
async function start(environment: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/ballot/fault-server.ts'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk)
    const port = /^(\d+)\n/.exec(printed)?.[1]
    if (port === undefined) continue
    child.stdout?.resume()
    return { child, port: Number(port) }
  }
  throw new Error(`The API ended before it listened: ${printed}`)
}

/**
 * A line that loses answers: each request reaches the API, which does its work; then one in five is cut off before the answer
 * is through. Behind it runs an API that is killed again and again, the next one ready to take over.
 */
export class BadLine {
  dropped = 0
  kills = 0
  private next: Promise<Running>
  private current: Promise<Running>
  private server: LocalServer | undefined

  constructor(
    private readonly environment: Record<string, string>,
    private readonly roll: () => number,
  ) {
    this.current = start(environment)
    this.next = start(environment)
  }

  async open(): Promise<string> {
    this.server = await listenLocally(createServer((incoming, response) => void this.pass(incoming, response)))
    await this.current
    return this.server.origin
  }

  /** The API behind the line, for who must hear the answer. */
  async directOrigin(): Promise<string> {
    return `http://127.0.0.1:${(await this.current).port}`
  }

  /** SIGKILL, whatever it is doing. */
  async kill(): Promise<void> {
    this.kills++
    const victim = await this.current
    this.current = this.next
    this.next = start(this.environment)
    victim.child.kill('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.server?.stop()
    for (const running of [this.current, this.next]) {
      const { child } = await running
      child.kill('SIGKILL')
      if (child.signalCode === null && child.exitCode === null) await once(child, 'exit')
    }
  }

  private async pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port } = await this.current
    const { method, url: path, headers } = incoming
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.once('error', () => response.destroy())
      answer.once('end', () => {
        if (this.roll() < 0.2) {
          this.dropped++
          return response.destroy()
        }
        response.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(chunks))
      })
    })
    outgoing.once('error', () => response.destroy())
    incoming.pipe(outgoing)
  }
}
