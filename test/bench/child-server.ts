import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface ChildServer {
  origin: string
  stop(): Promise<void>
}

/** Starts a server in a process of its own and waits until `findPort` sees its port in what it prints. */
export async function startChild(
  args: string[],
  environment: Record<string, string>,
  findPort: (line: string) => number | null,
): Promise<ChildServer> {
  const child = spawn(process.execPath, [...(process.env.BENCH_NODE?.split(' ') ?? []), '--import', 'tsx', ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await portOf(child, findPort)
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

async function portOf(child: ChildProcess, findPort: (line: string) => number | null): Promise<number> {
  let printed = ''
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk)
    for (const line of printed.split('\n')) {
      const port = findPort(line)
      if (port !== null) {
        child.stdout?.resume()
        return port
      }
    }
  }
  throw new Error(`The server ended before it listened: ${printed}`)
}
