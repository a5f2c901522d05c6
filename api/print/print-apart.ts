import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { RequestError } from '../error'
import type { PrintAnswer } from './print-worker'
import type { PrintTask } from './sheet/sheet-input'

const MEMORY_MB = 512
const TIMEOUT_MS = 60_000
/** Who comes after so many is told to try again in a minute. */
const WAITING_MAX = 20

let worker: Worker | null = null
let line: Promise<unknown> = Promise.resolve()
let waiting = 0

/** Sets one sheet at a time in a thread of its own: nobody else's request waits for it. RATE_LIMITED when too many wait. */
export async function printApart(task: PrintTask): Promise<Uint8Array> {
  if (waiting >= WAITING_MAX) throw new RequestError('RATE_LIMITED', 'PRINT_BUSY')
  waiting += 1
  const mine = line.then(() => inThread(task))
  line = mine.catch(() => {})
  try {
    return await mine
  } finally {
    waiting -= 1
  }
}

function startThread(): Worker {
  const fresh = new Worker(join(__dirname, 'print-worker.ts'), {
    execArgv: ['--require', 'tsx/cjs'],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  // One that ends while it is idle is not given the next sheet.
  fresh.once('exit', () => {
    if (worker === fresh) worker = null
  })
  return fresh
}

/** The thread stays, with the fonts it has read, and keeps no process alive; one that failed or hangs is given up. */
function inThread(task: PrintTask): Promise<Uint8Array> {
  worker ??= startThread()
  const thread = worker
  return new Promise((resolve, reject) => {
    const giveUp = (error: Error) => {
      settle()
      worker = null
      thread.on('error', () => {})
      void thread.terminate()
      reject(error)
    }
    const timer = setTimeout(() => giveUp(new RequestError('BAD_INPUT', 'PRINT_TOO_LARGE')), TIMEOUT_MS)
    const onAnswer = (answer: PrintAnswer) => {
      settle()
      thread.unref()
      if ('bytes' in answer) resolve(answer.bytes)
      else reject(new Error(`A sheet could not be set: ${answer.fault}`))
    }
    const onExit = () => giveUp(new Error('The thread that sets sheets ended'))
    const settle = () => {
      clearTimeout(timer)
      thread.off('message', onAnswer)
      thread.off('error', giveUp)
      thread.off('exit', onExit)
    }
    thread.on('message', onAnswer)
    thread.on('error', giveUp)
    thread.on('exit', onExit)
    thread.ref()
    thread.postMessage(task)
  })
}
