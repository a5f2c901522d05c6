import { POINTS_LIMITS } from '@shared/points/rules'
import { showToast } from '../../design/feedback/toast-store'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { SwitchPointsDocument } from '../generated/documents'
import { ReasonSheet } from '../ReasonSheet'

interface SwitchSheetProps {
  division: string
  on: boolean
  onClose: () => void
  onDone: () => void
}

/** Closes or opens the doors; every record stays. */
export function SwitchSheet({ division, on, onClose, onDone }: SwitchSheetProps) {
  const t = useMessages()
  const command = useCommand(SwitchPointsDocument)
  const send = async (reason: string) => {
    if (!(await command.run({ input: { division, on, reason } })).ok) return
    showToast({ text: t('points.switch.done') })
    onDone()
    onClose()
  }
  return (
    <ReasonSheet
      title={t(on ? 'points.switch.on' : 'points.switch.off')}
      label={t('points.switch.reason')}
      help={on ? undefined : t('points.switch.text')}
      limit={POINTS_LIMITS.reference}
      danger={!on}
      busy={command.busy}
      error={command.fieldErrors.reason}
      message={command.message}
      onSend={send}
      onClose={onClose}
    />
  )
}
