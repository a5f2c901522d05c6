import Taro from '@tarojs/taro'

/** What the phone keeps between openings. A full or forbidden storage is no reason to fail: then nothing is kept. */
export const storage = {
  read<Value>(key: string): Value | undefined {
    try {
      const value: Value | '' | null | undefined = Taro.getStorageSync(key)
      return value === '' || value === null ? undefined : value
    } catch {
      return undefined
    }
  },
  write(key: string, value: unknown): boolean {
    try {
      Taro.setStorageSync(key, value)
      return true
    } catch {
      return false
    }
  },
  remove(key: string): void {
    try {
      Taro.removeStorageSync(key)
    } catch {
      // Nothing was kept.
    }
  },
  keys(): string[] {
    try {
      return Taro.getStorageInfoSync().keys
    } catch {
      return []
    }
  },
}
