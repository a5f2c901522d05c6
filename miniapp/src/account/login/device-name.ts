import Taro from '@tarojs/taro'

/** What the person will know the device by in the list of devices: model, or the browser's system. */
export function deviceName(): string {
  try {
    const { brand = '', model = '', system = '' } = Taro.getSystemInfoSync()
    const name = [brand, model].filter((part) => part && part !== 'unknown').join(' ')
    return [name, system].filter(Boolean).join(' · ').slice(0, 80)
  } catch {
    return ''
  }
}
