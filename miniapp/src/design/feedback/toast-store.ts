import { createStore } from '../../store/store'

export interface ToastOptions {
  text: string
  /** Something to press while it is shown: usually to undo. */
  action?: { label: string; onPress: () => void }
  /** How long it stays, in ms. Elder users need longer; nothing important may stand in a toast alone. */
  stays?: number
}

interface Toast extends ToastOptions {
  id: number
}

export const toastStore = createStore<Toast | undefined>(undefined)
let last = 0

export function dismissToast(id: number): void {
  if (toastStore.get()?.id === id) toastStore.set(undefined)
}

/** Says what just happened, at the bottom: `showToast({ text: t('notice.published') })`. */
export function showToast(options: ToastOptions): void {
  last += 1
  const id = last
  toastStore.set({ ...options, id })
  setTimeout(() => dismissToast(id), options.stays ?? (options.action ? 8000 : 4000))
}
