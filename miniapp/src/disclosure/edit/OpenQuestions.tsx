import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DisclosureOpenQuestionsQuery } from '../generated/documents'

type Item = DisclosureOpenQuestionsQuery['disclosureOpenQuestions'][number]

/** Villagers who wait for an answer, the longest waiting first. */
export function OpenQuestions({ questions }: { questions: readonly Item[] }) {
  const t = useMessages()
  const format = useFormat()
  if (questions.length === 0) return null
  return (
    <Section title={t('disclosureWork.begin.questions', { count: questions.length })}>
      <Card flush>
        {questions.map(({ id, body, rowLabel, askerLabel, askedAt, disclosure }) => (
          <ListRow
            key={id}
            icon="message-circle"
            title={body}
            gist={rowLabel ? `${disclosure.title} · ${rowLabel}` : disclosure.title}
            note={`${askerLabel} · ${format.moment(askedAt)}`}
            onPress={() => openPage('/disclosure/detail/index', { id: disclosure.id })}
          />
        ))}
      </Card>
    </Section>
  )
}
