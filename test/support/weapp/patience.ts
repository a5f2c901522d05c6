const PATIENCE = 30_000

/** Looks again until it is so; fails with the complaint when it never is. */
export async function until(done: () => boolean, complain: () => string): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!done()) {
    if (Date.now() > end) throw new Error(complain())
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Tries until it goes: what is to be touched may still be on its way. */
export async function persist(act: () => void): Promise<void> {
  let failure: unknown
  const succeeds = () => {
    try {
      act()
      return true
    } catch (error) {
      failure = error
      return false
    }
  }
  await until(succeeds, () => String(failure))
}
