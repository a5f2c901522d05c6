import { RANKING_LIMITS } from '@shared/ranking/workflow'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { AppealRankingDocument, type RankingWholeFragment } from '../generated/documents'

/** 申诉 for one's own group or village. */
export function AppealSheet({ ranking, onClose }: { ranking: RankingWholeFragment; onClose: () => void }) {
  const t = useMessages()
  const { id, mayAppealFor, places } = ranking
  const own = places.filter(({ subjectId }) => mayAppealFor.includes(subjectId))
  const [chosen, setChosen] = useState(own[0]?.subjectId)
  const draft = useDraft(`ranking-appeal:${id}`, { text: '' })
  const command = useCommand(AppealRankingDocument)
  const send = async () => {
    if (!(await command.run({ input: { id, subjectId: chosen ?? '', text: draft.form.text } })).ok) return
    draft.clear()
    showToast({ text: t('ranking.done.APPEAL') })
    onClose()
  }
  const ready = chosen !== undefined && draft.form.text.trim() !== ''
  return (
    <Sheet
      open
      title={t('ranking.act.APPEAL')}
      onClose={onClose}
      bottom={<Button label={t('ranking.act.APPEAL')} busy={command.busy} disabled={!ready} onPress={send} />}
    >
      <Field label={t('ranking.appeal.for')}>
        <Choice
          label={t('ranking.appeal.for')}
          options={own.map(({ subjectId, name }) => ({ value: subjectId, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
      </Field>
      <Field label={t('ranking.appeal.text')} help={t('ranking.appeal.help')} error={command.fieldErrors.text}>
        <TextArea
          label={t('ranking.appeal.text')}
          value={draft.form.text}
          limit={RANKING_LIMITS.appeal}
          lines={4}
          onChange={(text) => draft.change({ text })}
        />
      </Field>
      {command.message && <Banner tone="error" text={command.message} />}
    </Sheet>
  )
}
