import Taro from '@tarojs/taro'

interface Drawn {
  randomValues?: ArrayBuffer
}

/** WeChat's source answers by callback or by promise, depending on its version; some have none. */
function fromWechat(length: number): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const take = (drawn: Drawn | undefined) => resolve(drawn?.randomValues ? new Uint8Array(drawn.randomValues) : null)
    const none = () => resolve(null)
    if (typeof Taro.getRandomValues !== 'function') return none()
    try {
      const promised: Promise<Drawn> | undefined = Taro.getRandomValues({ length, success: take, fail: none })
      promised?.then?.(take, none)
    } catch {
      none()
    }
  })
}

function fromBrowser(length: number): Uint8Array | null {
  const source: { getRandomValues?: (bytes: Uint8Array) => Uint8Array } | undefined =
    typeof crypto === 'undefined' ? undefined : crypto
  return source?.getRandomValues ? source.getRandomValues(new Uint8Array(length)) : null
}

/** Bytes nobody can guess. Null on a phone that has no such source: it cannot hold a secret, and must not pretend to. */
export async function randomBytes(length: number): Promise<Uint8Array | null> {
  const bytes = process.env.TARO_ENV === 'weapp' ? await fromWechat(length) : fromBrowser(length)
  if (bytes === null || bytes.length !== length) return null
  return bytes.some((byte) => byte !== 0) ? bytes : null
}
