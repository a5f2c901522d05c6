import { confirm } from '../../design/dialog/dialog-store'
import { showToast } from '../../design/feedback/toast-store'
import { openTab } from '../../design/layout/navigate'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { endSession } from '../../session/session'
import { LogoutEverywhereDocument, RevokeSessionDocument } from '../generated/documents'

/** Logs out one other device, or all with this one. Asks first. */
export function useEndDevices(onEnded: () => void) {
  const t = useMessages()
  const one = useCommand(RevokeSessionDocument)
  const all = useCommand(LogoutEverywhereDocument)

  const end = async (sessionId: string, name: string) => {
    const title = t('account.devices.endTitle', { name })
    const text = t('account.devices.endText')
    if (!(await confirm({ title, text, confirmLabel: t('account.devices.end'), danger: true }))) return
    if (!(await one.run({ input: { sessionId } })).ok) return
    showToast({ text: t('account.devices.ended') })
    onEnded()
  }

  const endAll = async () => {
    const title = t('account.devices.endAllTitle')
    const text = t('account.devices.endAllText')
    if (!(await confirm({ title, text, confirmLabel: t('account.devices.endAll'), danger: true }))) return
    if (!(await all.run({ input: {} })).ok) return
    endSession()
    openTab('home')
  }

  return { end, endAll, busy: all.busy, message: one.message ?? all.message }
}
