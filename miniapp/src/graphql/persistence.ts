import type { InMemoryCache, NormalizedCacheObject } from '@apollo/client/cache'
import { storage } from '../store/storage'

/** WeChat gives 1 MB a key. What is over is not kept: the last good copy stays. */
const MOST_LETTERS = 900_000
const DEBOUNCE = 1500
/** Raise when the shape of what is kept changes. */
const VERSION = 1
const PREFIX = 'cache:'

interface Kept {
  version: number
  data: string
}

const keyOf = (account: string) => `${PREFIX}${account}`

/** Fills the cache with what this account saw last; false when there is nothing or it is of another version. */
export function restoreCache(cache: InMemoryCache, account: string): boolean {
  const kept = storage.read<Kept>(keyOf(account))
  if (!kept || kept.version !== VERSION) return false
  try {
    cache.restore(JSON.parse(kept.data) as NormalizedCacheObject)
    return true
  } catch {
    return false
  }
}

function keep(cache: InMemoryCache, account: string): void {
  const data = JSON.stringify(cache.extract())
  if (data.length <= MOST_LETTERS) return void storage.write(keyOf(account), { version: VERSION, data })
  cache.gc()
  const smaller = JSON.stringify(cache.extract())
  if (smaller.length <= MOST_LETTERS) storage.write(keyOf(account), { version: VERSION, data: smaller })
}

/** Writes the cache to the phone a moment after it was last asked to. */
export function createKeeper(cache: InMemoryCache, account: () => string) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  return {
    touch() {
      stop()
      timer = setTimeout(() => keep(cache, account()), DEBOUNCE)
    },
    /** At once: when WeChat puts the mini-program into the background. */
    flush() {
      stop()
      keep(cache, account())
    },
    stop,
  }
}

/** Forgets what every account saw. */
export function forgetCaches(): void {
  for (const key of storage.keys()) if (key.startsWith(PREFIX)) storage.remove(key)
}
