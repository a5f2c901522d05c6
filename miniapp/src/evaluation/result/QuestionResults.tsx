import { type EvaluationForm, type Question, questionsOf, type Section } from '@shared/evaluation/form'
import type { Outcome } from '@shared/evaluation/outcome'
import type { PublishedQuestion } from '@shared/evaluation/publication'
import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { useMessages } from '../../message/useMessages'
import { QuestionResult } from './QuestionResult'
import { ScoreMeans } from './ScoreMeans'

interface QuestionResultsProps {
  form: EvaluationForm
  questions: readonly PublishedQuestion[]
  figures: Outcome['figures']
}

/** Every question as it was asked, section by section; a section of scores is one chart of their means. */
export function QuestionResults({ form, questions, figures }: QuestionResultsProps) {
  const t = useMessages()
  const numbers = new Map(questionsOf(form).map((question, index) => [question.id, index + 1]))
  const resultOf = (question: Question) => questions.find(({ questionId }) => questionId === question.id)
  return (
    <View className="mb-stack">
      {form.sections.map((section) => (
        <View key={section.id} className="mb-stack">
          {form.sections.length > 1 && <Text className="evaluation-result__section">{section.title}</Text>}
          {isScores(section) ? (
            <Card>
              <ScoreMeans questions={section.questions} resultOf={resultOf} />
            </Card>
          ) : (
            section.questions.map((question) => (
              <Card key={question.id}>
                <QuestionResult
                  question={question}
                  number={numbers.get(question.id) ?? 0}
                  result={resultOf(question)}
                  figure={figures.find(({ questionId }) => questionId === question.id)?.figure}
                />
              </Card>
            ))
          )}
        </View>
      ))}
      {questions.some(hasWithheld) && <Text className="mb-small">{t('evaluation.result.whySmall')}</Text>}
    </View>
  )
}

const isScores = (section: Section) =>
  section.questions.length > 1 && section.questions.every((question) => question.type === 'SCORE')

function hasWithheld(question: PublishedQuestion): boolean {
  if ('withheld' in question) return true
  if (question.type === 'TEXT' || question.type === 'SCORE') return false
  return question.type === 'RANKING'
    ? question.options.some(({ first }) => first.state !== 'SHOWN')
    : question.options.some(({ cell }) => cell.state !== 'SHOWN')
}
