import { formatNumber } from '@shared/format'
import { confirm as ask } from '../../design/dialog/dialog-store'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import {
  ConfirmRosterImportDocument,
  DiscardRosterImportDocument,
  type RosterImportViewFragment,
} from '../generated/documents'

/** Writes the rows or drops the import; the answer changes the view by itself. */
export function useDecideImport({ id, division, outcome }: RosterImportViewFragment) {
  const t = useMessages()
  const writing = useCommand(ConfirmRosterImportDocument)
  const dropping = useCommand(DiscardRosterImportDocument)
  const confirm = async () => {
    const [created, changed] = [formatNumber(outcome.created), formatNumber(outcome.changed)]
    const agreed = await ask({
      title: t('roster.import.confirmTitle', { village: division.name }),
      text: t('roster.import.confirmText', { created, changed }),
      confirmLabel: t('roster.import.confirmDo'),
    })
    if (agreed) await writing.run({ input: { id } })
  }
  const discard = async () => void (await dropping.run({ input: { id } }))
  return { confirm, discard, busy: writing.busy || dropping.busy, message: writing.message ?? dropping.message }
}
