import Taro from '@tarojs/taro'
import { createStore, useStore } from '../../store/store'

/** From this width on, list and detail stand beside each other; the same figure is in the styles. */
export const WIDE = 1000

function readWidth(): number {
  try {
    return typeof innerWidth === 'number' ? innerWidth : Taro.getWindowInfo().windowWidth
  } catch {
    return 390
  }
}

const widthStore = createStore(readWidth())

/** Watches the window's width. Call once at launch. */
export function followWindowWidth(): void {
  if (typeof addEventListener === 'function') addEventListener('resize', () => widthStore.set(readWidth()))
  else Taro.onWindowResize?.(({ size }) => widthStore.set(size.windowWidth))
}

/** Whether the window is at least 1000 px wide. */
export function useWide(): boolean {
  return useStore(widthStore) >= WIDE
}
