import { storage } from '../store/storage'
import { createStore } from '../store/store'

/** A good pair of tokens, as the API's `TokenPair`. */
export interface Tokens {
  accessToken: string
  refreshToken: string
}

export interface DivisionView {
  code: string
  name: string
  fullName: string
}

/** An office held for a term in a division (任职). */
export interface OfficeView {
  id: string
  kind: string
  post?: string | null
  division: DivisionView
}

/** Who is logged in, as the API's `Viewer`. */
export interface ViewerView {
  personId: string
  name: string
  division: DivisionView
  groupName?: string | null
  offices: readonly OfficeView[]
  /** The office acted under; null acts as a villager. */
  hat?: OfficeView | null
}

export interface Session {
  tokens?: Tokens
  viewer?: ViewerView
  county: string
  /** The API runs with invented people. */
  demo: boolean
}

const KEY = 'session'
const visitor: Session = { county: MINGBAI_COUNTY, demo: false }

export const sessionStore = createStore<Session>({ ...visitor, ...storage.read<Partial<Session>>(KEY) })

function change(next: Partial<Session>): void {
  sessionStore.set((current) => ({ ...current, ...next }))
  storage.write(KEY, sessionStore.get())
}

type Ending = () => void
const endings = new Set<Ending>()

/** Something that must be forgotten when a person leaves: the cache, drafts. Returns how to stop watching. */
export function onSessionEnd(ending: Ending): () => void {
  endings.add(ending)
  return () => endings.delete(ending)
}

/** After login, and after changing the hat: keeps the tokens and who it is. Somebody else's leavings are cleared. */
export function startSession(tokens: Tokens, viewer: ViewerView): void {
  const before = sessionStore.get().viewer
  if (before && before.personId !== viewer.personId) for (const ending of endings) ending()
  change({ tokens, viewer })
}

/** The pair changes at each refresh; who it is does not. */
export const keepTokens = (tokens: Tokens): void => change({ tokens })
export const keepViewer = (viewer: ViewerView): void => change({ viewer })
export const setDemo = (demo: boolean): void => {
  if (demo !== sessionStore.get().demo) change({ demo })
}
export const setCounty = (county: string): void => change({ county })

/** Logout on this phone. The account screens tell the API; this forgets what is kept here. */
export function endSession(): void {
  for (const ending of endings) ending()
  change({ tokens: undefined, viewer: undefined })
}
