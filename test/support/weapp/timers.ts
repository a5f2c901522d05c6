/** Timers of one mini-program, so that none of them goes off after it was closed. */
export function createTimers() {
  const running = new Set<NodeJS.Timeout>()
  let closed = false
  const start = (work: () => void, wait?: number) => {
    const timer = setTimeout(() => {
      running.delete(timer)
      // An answer that comes after the closing may still set one.
      if (!closed) work()
    }, wait)
    running.add(timer)
    return timer
  }
  const repeat = (work: () => void, wait?: number) => {
    const timer = setInterval(work, wait)
    running.add(timer)
    return timer
  }
  const stop = (timer: NodeJS.Timeout) => {
    running.delete(timer)
    clearTimeout(timer)
  }
  return {
    globals: { setTimeout: start, setInterval: repeat, clearTimeout: stop, clearInterval: stop },
    close: () => {
      closed = true
      for (const timer of running) clearTimeout(timer)
      running.clear()
    },
  }
}
