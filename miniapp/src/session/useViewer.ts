import { useStore } from '../store/store'
import { sessionStore, type ViewerView } from './session'

export interface ViewerState {
  viewer: ViewerView | undefined
  signedIn: boolean
  /** Holds an office today: the workbench is theirs. */
  hasOffice: boolean
  demo: boolean
}

/** Who is using the phone now. */
export function useViewer(): ViewerState {
  const { viewer, tokens, demo } = useStore(sessionStore)
  return { viewer, signedIn: tokens !== undefined, hasOffice: (viewer?.offices.length ?? 0) > 0, demo }
}
