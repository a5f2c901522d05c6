import { RANKING_LIMITS } from '@shared/ranking/workflow'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { AnswerRankingAppealDocument, type RankingWholeFragment } from '../generated/documents'
import { ScoreField } from '../ScoreField'
import { readScore } from '../score-input'

interface AnswerSheetProps {
  ranking: RankingWholeFragment
  appeal: RankingWholeFragment['appeals'][number]
  onClose: () => void
}

/** In writing; where a score was wrong, the right one. */
export function AnswerSheet({ ranking, appeal, onClose }: AnswerSheetProps) {
  const t = useMessages()
  const draft = useDraft<{ answer: string; scores: Record<string, string> }>(`ranking-answer:${appeal.id}`, {
    answer: '',
    scores: {},
  })
  const command = useCommand(AnswerRankingAppealDocument)
  const { answer, scores } = draft.form
  const typed = ranking.aspects.filter(({ code }) => (scores[code] ?? '').trim() !== '')
  const wrong = typed.some(({ code }) => readScore(scores[code] ?? '') === null)
  const send = async () => {
    const corrections = typed.map(({ code }) => ({ aspect: code, meanHundredths: readScore(scores[code] ?? '') ?? 0 }))
    if (!(await command.run({ input: { appealId: appeal.id, answer, corrections } })).ok) return
    draft.clear()
    showToast({ text: t('ranking.done.ANSWER') })
    onClose()
  }
  const ready = answer.trim() !== '' && !wrong
  return (
    <Sheet
      open
      title={t('ranking.act.ANSWER')}
      onClose={onClose}
      bottom={<Button label={t('ranking.act.ANSWER')} busy={command.busy} disabled={!ready} onPress={send} />}
    >
      <Field label={t('ranking.answer.text')} error={command.fieldErrors.answer}>
        <TextArea
          label={t('ranking.answer.text')}
          value={answer}
          limit={RANKING_LIMITS.appeal}
          lines={3}
          onChange={(text) => draft.change({ answer: text })}
        />
      </Field>
      <Field
        label={t('ranking.answer.correct')}
        help={t('ranking.answer.correctHelp')}
        error={command.fieldErrors.corrections}
      >
        <View className="mb-stack">
          {ranking.aspects.map(({ code, title }) => (
            <ScoreField
              key={code}
              title={title}
              label={title}
              value={scores[code] ?? ''}
              onChange={(value) => draft.change({ scores: { ...scores, [code]: value } })}
            />
          ))}
        </View>
      </Field>
      {command.message && <Banner tone="error" text={command.message} />}
    </Sheet>
  )
}
