import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { showToast } from '../../design/feedback/toast-store'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type EvaluationRollQuery, MarkPaperElectorsDocument, UnmarkPaperElectorDocument } from '../generated/documents'

type Person = EvaluationRollQuery['evaluationRoll']['nodes'][number]

interface RollPersonProps {
  evaluationId: string
  person: Person
  onChanged: () => void
}

export function RollPerson({ evaluationId, person, onChanged }: RollPersonProps) {
  const t = useMessages()
  const { name, groupName, hasAccount, channel, taken } = person
  const state = taken ? 'taken' : channel === 'PAPER' ? 'paper' : 'waiting'
  const action = useChannelAction(evaluationId, person, onChanged)
  return (
    <ListRow
      title={name}
      note={groupName ?? t('paperBallot.roll.noGroup')}
      {...(action.message ? { gist: action.message } : {})}
      tags={
        <>
          <Tag label={t(`paperBallot.roll.${state}`)} tone={state === 'waiting' ? 'plain' : 'green'} />
          {!hasAccount && <Tag label={t('paperBallot.roll.noAccount')} tone="amber" />}
        </>
      }
      trailing={
        !taken && (
          <Button
            kind="quiet"
            fit
            small
            busy={action.busy}
            label={t(channel === 'PAPER' ? 'paperBallot.roll.unmark' : 'paperBallot.roll.mark')}
            onPress={() => void action.run()}
          />
        )
      }
    />
  )
}

/** Each way asks first: a sheet of paper goes with it. */
function useChannelAction(evaluationId: string, { id, name, channel }: Person, onChanged: () => void) {
  const t = useMessages()
  const mark = useCommand(MarkPaperElectorsDocument)
  const unmark = useCommand(UnmarkPaperElectorDocument)
  const done = (ok: boolean, text: string) => {
    if (!ok) return
    showToast({ text })
    onChanged()
  }
  const toPaper = async () => {
    const [title, text] = [t('paperBallot.roll.markSure', { name }), t('paperBallot.roll.markText')]
    if (!(await confirm({ title, text, confirmLabel: t('paperBallot.roll.mark') }))) return
    const input = { evaluationId, personIds: [id] }
    done((await mark.run({ input })).ok, t('paperBallot.roll.marked'))
  }
  const toPhone = async () => {
    const [title, text] = [t('paperBallot.roll.unmarkSure', { name }), t('paperBallot.roll.unmarkText')]
    if (!(await confirm({ title, text, confirmLabel: t('paperBallot.roll.unmarkYes') }))) return
    const input = { evaluationId, personId: id, sheetReturned: true }
    done((await unmark.run({ input })).ok, t('paperBallot.roll.unmarked'))
  }
  const faults = [
    mark.message,
    unmark.message,
    ...Object.values(mark.fieldErrors),
    ...Object.values(unmark.fieldErrors),
  ]
  return {
    busy: mark.busy || unmark.busy,
    message: faults.filter(Boolean)[0],
    run: channel === 'PAPER' ? toPhone : toPaper,
  }
}
