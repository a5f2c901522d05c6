/** Re-encoding is heavy: this many at a time, the rest wait their turn. */
const AT_ONCE = 2

let running = 0
const waiting: (() => void)[] = []

export async function queued<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    // The place is handed on, so the count stays.
    if (next !== undefined) next()
    else running--
  }
}
