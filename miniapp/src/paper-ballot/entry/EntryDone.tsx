import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { goBack } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import type { BatchProps } from '../batch/index'
import { HandInPaperReadingDocument } from '../generated/documents'

/** All sheets are read in: handed in, they are compared with the other reading. */
export function EntryDone({ batch, onLook }: BatchProps & { onLook: () => void }) {
  const t = useMessages()
  const handIn = useCommand(HandInPaperReadingDocument)
  const send = async () => {
    if ((await handIn.run({ input: { batchId: batch.id } })).ok) goBack()
  }
  return (
    <Screen
      title={t('paperBallot.batch.title')}
      bottom={
        <ButtonRow>
          <Button kind="secondary" label={t('paperBallot.entry.look')} onPress={onLook} />
          <Button label={t('paperBallot.entry.handIn')} busy={handIn.busy} onPress={() => void send()} />
        </ButtonRow>
      }
    >
      <EmptyState icon="clipboard-check" title={t('paperBallot.entry.done')} text={t('paperBallot.entry.doneText')} />
      {handIn.message && <Banner tone="error" text={handIn.message} />}
    </Screen>
  )
}
