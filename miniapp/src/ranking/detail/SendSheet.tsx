import { RANKING_LIMITS } from '@shared/ranking/workflow'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type RankingWholeFragment, SendRankingDocument } from '../generated/documents'

type Words = 'reason' | 'improvement' | 'helper'
const WORDS: Words[] = ['reason', 'improvement', 'helper']
type Note = Record<Words, string>
const EMPTY: Note = { reason: '', improvement: '', helper: '' }

/** Nobody gets onto the black list without why, what to improve and who helps. */
export function SendSheet({ ranking, onClose }: { ranking: RankingWholeFragment; onClose: () => void }) {
  const t = useMessages()
  const { id, places } = ranking
  const black = places.filter(({ list }) => list === 'BLACK')
  const draft = useDraft<{ notes: Record<string, Note> }>(`ranking-send:${id}`, { notes: {} })
  const command = useCommand(SendRankingDocument)
  const noteOf = (subjectId: string) => draft.form.notes[subjectId] ?? EMPTY
  const change = (subjectId: string, part: Partial<Note>) =>
    draft.change({ notes: { ...draft.form.notes, [subjectId]: { ...noteOf(subjectId), ...part } } })
  const send = async () => {
    const notes = black.map(({ subjectId }) => ({ subjectId, ...noteOf(subjectId) }))
    if (!(await command.run({ input: { id, notes } })).ok) return
    draft.clear()
    showToast({ text: t('ranking.done.SEND') })
    onClose()
  }
  const missing = black.some(({ subjectId }) => WORDS.some((word) => noteOf(subjectId)[word].trim() === ''))
  const trouble = command.message ?? command.fieldErrors.notes
  return (
    <Sheet
      open
      title={t('ranking.act.SEND')}
      onClose={onClose}
      bottom={<Button label={t('ranking.act.SEND')} busy={command.busy} disabled={missing} onPress={send} />}
    >
      <View className="mb-stack">
        {black.length === 0 && <Text className="mb-body">{t('ranking.send.empty')}</Text>}
        {black.map(({ subjectId, name }, index) => (
          <View key={subjectId} className="mb-stack">
            <Text className="mb-body">{t('ranking.send.note', { name })}</Text>
            {WORDS.map((word) => (
              <Field key={word} label={t(`ranking.${word}`)} error={command.fieldErrors[`notes.${index}.${word}`]}>
                <TextArea
                  label={`${name} ${t(`ranking.${word}`)}`}
                  value={noteOf(subjectId)[word]}
                  limit={RANKING_LIMITS.words}
                  lines={2}
                  onChange={(text) => change(subjectId, { [word]: text })}
                />
              </Field>
            ))}
          </View>
        ))}
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Sheet>
  )
}
