import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../error'
import type { RosterOptions } from './parse/parse-roster'
import type { RosterPreview } from './parse/roster-types'
import type { ParseAnswer, ParseTask } from './parse-worker'

const MEMORY_MB = 1024
const TIMEOUT_MS = 120_000
/** How many files are read at the same time; others wait. */
const AT_ONCE = 2

const idle: Worker[] = []
let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a file in a thread of its own, with a limit of memory and time: ten thousand rows must not keep everybody else
 * waiting, nor a hostile file end the server. Throws a Refusal when the file as a whole cannot be read.
 */
export async function parseApart(bytes: Uint8Array, options: RosterOptions): Promise<RosterPreview> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    const answer = await inThread(idle.pop() ?? startThread(), { bytes, options })
    if ('preview' in answer) return answer.preview
    throw new Refusal(`ROSTER_${answer.fault}`, 'file', answer.parameters)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function startThread(): Worker {
  return new Worker(join(__dirname, 'parse-worker.ts'), {
    execArgv: ['--require', 'tsx/cjs'],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
}

/** A thread that answered waits for the next file and keeps no process alive; one that failed is given up. */
function inThread(worker: Worker, task: ParseTask): Promise<ParseAnswer> {
  return new Promise((resolve, reject) => {
    const onAnswer = (answer: ParseAnswer) => {
      settle()
      worker.unref()
      idle.push(worker)
      resolve(answer)
    }
    const onError = (error: NodeJS.ErrnoException) => {
      settle()
      // What it still has to say nobody listens to.
      worker.on('error', () => {})
      void worker.terminate()
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error)
    }
    const timer = setTimeout(() => onError(tooMuch()), TIMEOUT_MS)
    const settle = () => {
      clearTimeout(timer)
      worker.off('message', onAnswer)
      worker.off('error', onError)
    }
    worker.on('message', onAnswer)
    worker.on('error', onError)
    worker.ref()
    worker.postMessage(task)
  })
}

const tooMuch = (): Refusal => new Refusal('ROSTER_FILE_TOO_LARGE', 'file')
