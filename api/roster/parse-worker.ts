import { parentPort } from 'node:worker_threads'
import { RosterFileError } from './parse/message'
import { parseRoster, type RosterOptions } from './parse/parse-roster'
import type { FileFaultCode, RosterPreview } from './parse/roster-types'

export interface ParseTask {
  bytes: Uint8Array
  options: RosterOptions
}

export type ParseAnswer =
  | { preview: RosterPreview }
  | { fault: FileFaultCode; parameters: Record<string, string | number> }

function answer({ bytes, options }: ParseTask): ParseAnswer {
  try {
    return { preview: parseRoster(bytes, options) }
  } catch (error) {
    if (error instanceof RosterFileError) return { fault: error.code, parameters: error.parameters }
    throw error
  }
}

parentPort?.on('message', (task: ParseTask) => parentPort?.postMessage(answer(task)))
