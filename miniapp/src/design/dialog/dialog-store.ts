import { createStore } from '../../store/store'

export interface ConfirmOptions {
  title: string
  text?: string
  /** What the button does, in its own words: "撤回通知", not "确定". */
  confirmLabel?: string
  cancelLabel?: string
  /** For what cannot be undone. */
  danger?: boolean
}

interface Asking extends ConfirmOptions {
  answer: (agreed: boolean) => void
}

export const dialogStore = createStore<Asking | undefined>(undefined)

/** Asks before something that matters: `if (await confirm({ title, confirmLabel })) …`. Drawn by the Screen. */
export function confirm(options: ConfirmOptions): Promise<boolean> {
  dialogStore.get()?.answer(false)
  return new Promise((resolve) => {
    const answer = (agreed: boolean) => {
      dialogStore.set(undefined)
      resolve(agreed)
    }
    dialogStore.set({ ...options, answer })
  })
}
