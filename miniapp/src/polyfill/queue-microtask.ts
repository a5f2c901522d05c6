const settled = Promise.resolve()

/** WeChat lacks `queueMicrotask`; webpack puts this in its place. An error is rethrown as a task so that it is seen. */
export function queueMicrotask(task: () => void): void {
  settled.then(task).catch((error: unknown) => {
    setTimeout(() => {
      throw error
    }, 0)
  })
}
