import { createInterface } from 'node:readline'
import { logError } from './log.mjs'
import { callEngine } from './methods.mjs'

/** Answers JSON-RPC 2.0 requests, one a line, until standard input closes and the last answer is out. */
export async function serve(open) {
  const waiting = new Set()
  failWhenLeavingEarly(waiting)
  let opening
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line)
    // What has no method is Prisma's acknowledgement of something we printed.
    if (!request.method) continue
    opening ??= open()
    const task = answer(opening, request).finally(() => waiting.delete(task))
    waiting.add(task)
  }
  await Promise.all(waiting)
  const engine = await opening?.catch(() => undefined)
  await engine?.close()
}

/**
 * Prisma takes an engine that leaves with code 0 as one that had nothing to say: an unanswered `migrate diff` would then
 * read as "no difference". So leaving with a question open is a failure.
 */
function failWhenLeavingEarly(waiting) {
  process.on('exit', (code) => {
    if (code !== 0 || waiting.size === 0) return
    logError(new Error(`the schema engine stopped with ${waiting.size} request(s) unanswered`))
    process.exitCode = 1
  })
}

async function answer(opening, { id, method, params }) {
  try {
    const { result, print } = await callEngine(await opening, method, params ?? {})
    if (print !== undefined) send({ method: 'print', params: { content: print }, id: `print-${id}` })
    send({ id, result: result ?? null })
  } catch (error) {
    send({ id, error: rpcError(error) })
  }
}

const rpcError = (error) => ({
  code: 4466,
  message: 'An error happened. Check the data field for details.',
  data: {
    is_panic: false,
    message: String(error?.message ?? error),
    error_code: error?.code ?? null,
    meta: error?.meta ?? {},
    backtrace: null,
  },
})

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
