import { parentPort } from 'node:worker_threads'
import { compose } from './compose'
import type { PrintTask } from './sheet/sheet-input'

export type PrintAnswer = { bytes: Uint8Array } | { fault: string }

async function answer(task: PrintTask): Promise<PrintAnswer> {
  try {
    return { bytes: await compose(task) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (task: PrintTask) => void answer(task).then((said) => parentPort?.postMessage(said)))
