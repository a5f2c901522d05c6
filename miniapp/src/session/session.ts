import type { OfficeKind, OfficePost } from '@shared/office'
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
  kind: OfficeKind
  post?: OfficePost | null
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
  /** Whose drafts are kept on this phone after a login has expired. */
  lastPersonId?: string
  /** The village last chosen before login, 12 digits. */
  village?: string
}

const KEY = 'session'
const visitor: Session = { county: MINGBAI_COUNTY, demo: false }

export const sessionStore = createStore<Session>({ ...visitor, ...storage.read<Partial<Session>>(KEY) })

function change(next: Partial<Session>): void {
  sessionStore.set((current) => ({ ...current, ...next }))
  storage.write(KEY, sessionStore.get())
}

/** `expired`: the same person will be back, so what they wrote stays. `logout`: nothing of them stays. */
export type EndReason = 'logout' | 'expired'
type Ending = (reason: EndReason) => void
type Listener = () => void
const endings = new Set<Ending>()
const turns = new Set<Listener>()

function watch<Heard>(listeners: Set<Heard>, listener: Heard): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What must be forgotten when a person leaves: drafts, what was read. Returns how to stop watching. */
export const onSessionEnd = (ending: Ending): (() => void) => watch(endings, ending)

/** What must be read anew when another person or another hat looks at it. */
export const onIdentityChange = (turn: Listener): (() => void) => watch(turns, turn)

function tellEnd(reason: EndReason): void {
  for (const ending of [...endings]) ending(reason)
}

/** Person and hat, or the county looked at from outside: what one of them sees is not shown to another. */
export function identity({ viewer, county } = sessionStore.get()): string {
  return viewer ? `${viewer.personId}:${viewer.hat?.id ?? ''}` : `visitor:${county}`
}

function turnTo(next: Partial<Session>): void {
  const before = identity()
  change(next)
  if (identity() !== before) for (const turn of [...turns]) turn()
}

/** After login: keeps the tokens and who it is. Somebody else's leavings are cleared. */
export function startSession(tokens: Tokens, viewer: ViewerView): void {
  const { viewer: before, lastPersonId = before?.personId } = sessionStore.get()
  if (lastPersonId !== undefined && lastPersonId !== viewer.personId) tellEnd('logout')
  turnTo({ tokens, viewer, lastPersonId: viewer.personId })
}

/** Tokens of a login that has not come to a person yet: good for choosing one, kept nowhere. */
let entering: Tokens | undefined

export const enterWith = (tokens: Tokens | undefined): void => {
  entering = tokens
}

export const currentAccessToken = (): string | undefined => (entering ?? sessionStore.get().tokens)?.accessToken

/** The answer of `chooseHat`: the refresh token stays. */
export function changeHat(accessToken: string, viewer: ViewerView): void {
  const refreshToken = sessionStore.get().tokens?.refreshToken ?? ''
  turnTo({ tokens: { accessToken, refreshToken }, viewer })
}

/** The pair changes at each refresh. A hat is put down after half an hour without a sign of life. */
export function keepTokens(tokens: Tokens, hatDropped = false): void {
  const { viewer } = sessionStore.get()
  turnTo({ tokens, viewer: viewer && hatDropped ? { ...viewer, hat: null } : viewer })
}

export const keepViewer = (viewer: ViewerView): void => turnTo({ viewer })
export const choosePlace = (county: string, village?: string): void => turnTo({ county, village })
export const setDemo = (demo: boolean): void => {
  if (demo !== sessionStore.get().demo) change({ demo })
}

/** Logout on this phone. The account screens tell the API and open the login; this forgets what is kept here. */
export function endSession(reason: EndReason = 'logout'): void {
  tellEnd(reason)
  const { lastPersonId } = sessionStore.get()
  turnTo({ tokens: undefined, viewer: undefined, lastPersonId: reason === 'expired' ? lastPersonId : undefined })
}
