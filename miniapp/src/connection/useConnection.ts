import { useStore } from '../store/store'
import { type Connection, connectionStore } from './connection-store'

/** Whether the phone is online, and whether what is shown may be old. */
export function useConnection(): Connection {
  return useStore(connectionStore)
}
