import { createStore } from '../store/store'
import type { Matter, Objection, Rule } from './matter'

export type MatterSheet =
  | { kind: 'law'; title: string; rules: readonly Rule[] }
  | { kind: 'object'; matter: Matter }
  | { kind: 'reply'; objection: Objection }
  | { kind: 'escalate'; objection: Objection }
  | { kind: 'withdraw'; matter: Matter }
  | { kind: 'changes'; matter: Matter; version: number }

export const sheetStore = createStore<MatterSheet | undefined>(undefined)

/** Opens a sheet over the whole page, also from a column that is not the whole page. The page has a `MatterSheets`. */
export const openSheet = (sheet: MatterSheet) => sheetStore.set(sheet)
export const closeSheet = () => sheetStore.set(undefined)
