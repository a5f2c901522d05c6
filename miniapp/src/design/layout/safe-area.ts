import Taro from '@tarojs/taro'

/** Room in px that the phone's status bar and WeChat's capsule take at the top. */
export interface SafeTop {
  height: number
  bar: number
  right: number
}

const none: SafeTop = { height: 0, bar: 0, right: 0 }
let measured: SafeTop | undefined

function measure(): SafeTop {
  if (process.env.TARO_ENV !== 'weapp') return none
  try {
    const { statusBarHeight = 0, windowWidth } = Taro.getWindowInfo()
    const capsule = Taro.getMenuButtonBoundingClientRect()
    if (!capsule?.height) return { height: statusBarHeight, bar: 44, right: 0 }
    const around = Math.max(4, capsule.top - statusBarHeight)
    return { height: statusBarHeight, bar: capsule.height + around * 2, right: windowWidth - capsule.left }
  } catch {
    return none
  }
}

/** Measured once; nothing in the browser. */
export function safeTop(): SafeTop {
  measured ??= measure()
  return measured
}
