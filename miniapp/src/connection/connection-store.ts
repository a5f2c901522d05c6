import Taro from '@tarojs/taro'
import { createStore } from '../store/store'

export interface Connection {
  online: boolean
  /** The last answer did not come although the phone believes itself online: what is shown may be old. */
  stale: boolean
}

export const connectionStore = createStore<Connection>({ online: true, stale: false })

const setOnline = (online: boolean) =>
  connectionStore.set((current) => (current.online === online ? current : { online, stale: current.stale && !online }))

/** The network link says how each request went. */
export function reportAnswer(came: boolean): void {
  connectionStore.set((current) => (current.stale === !came ? current : { ...current, stale: !came }))
}

/** Watches the phone's network. Call once at launch. */
export function followConnection(): void {
  Taro.onNetworkStatusChange(({ isConnected }) => setOnline(isConnected))
  Taro.getNetworkType({ success: ({ networkType }) => setOnline(networkType !== 'none') })
}
