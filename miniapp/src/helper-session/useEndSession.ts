import { confirm } from '../design/dialog/dialog-store'
import { useCommand } from '../graphql/useCommand'
import { useMessages } from '../message/useMessages'
import { EndHelperSessionDocument, type HelperSessionViewFragment } from './generated/documents'

/** Ends a session; `ask` asks first where nothing has been cast. Both answer whether it is over. */
export function useEndSession({ id, personName: name, taken }: HelperSessionViewFragment) {
  const t = useMessages()
  const command = useCommand(EndHelperSessionDocument)
  const end = async () => (await command.run({ input: { id } })).ok
  const ask = async () => {
    const [title, text] = [t('paperBallot.help.endSure', { name }), t('paperBallot.help.endText')]
    const sure = taken || (await confirm({ title, text, confirmLabel: t('paperBallot.help.end') }))
    return sure && end()
  }
  return { end, ask, busy: command.busy, message: command.message }
}
