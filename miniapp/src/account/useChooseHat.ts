import { showToast } from '../design/feedback/toast-store'
import { useCommand } from '../graphql/useCommand'
import { changeHat } from '../session/session'
import { ChooseHatDocument } from './generated/documents'

export interface HatChange {
  /** `said` is shown when it is done. */
  choose(officeId: string | null, said: string): Promise<void>
  busy: boolean
  trouble: string | undefined
}

/** Puts on another hat: everything on the phone is read anew as that office sees it. */
export function useChooseHat(): HatChange {
  const command = useCommand(ChooseHatDocument)
  const choose: HatChange['choose'] = async (officeId, said) => {
    const done = await command.run({ input: { officeId } })
    if (!done.ok) return
    const { accessToken, viewer } = done.payload
    if (!accessToken || !viewer) return
    changeHat(accessToken, viewer)
    showToast({ text: said })
  }
  return { choose, busy: command.busy, trouble: command.fieldErrors.officeId ?? command.message }
}
