import type { EvaluationForm } from '@shared/evaluation/form'
import type { Outcome } from '@shared/evaluation/outcome'
import { formatPercent } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { CheckBoard } from '../../ballot/check/CheckBoard'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { StatLine } from '../../design/list/StatLine'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { ReportSection } from '../report/ReportSection'
import { useFigureWords } from '../useFigureWords'
import type { ResultEvaluation, ResultView } from './index'
import { PreviousLine } from './PreviousLine'
import { QuestionResults } from './QuestionResults'
import { WrittenAnswers } from './WrittenAnswers'

interface ClosedResultProps {
  evaluation: ResultEvaluation
  result: ResultView
}

/** The sentence first, then how it was made, then every question. */
export function ClosedResult({ evaluation, result }: ClosedResultProps) {
  const t = useMessages()
  const format = useFormat()
  const form = evaluation.form as EvaluationForm
  const outcome = result.outcome as Outcome
  const { title, host, closedAt, closesAt, closedEarlyReason: reason } = evaluation
  return (
    <View>
      <Card>
        <Text className="mb-title">{title}</Text>
        <Headline result={result} />
        <Returned result={result} />
        <PreviousLine result={result} />
      </Card>
      {reason && <Banner tone="info" text={t('evaluation.result.early', { reason })} />}
      {result.figure && (
        <Section title={t('evaluation.result.how')}>
          <Card>
            <Text className="mb-body">{result.figure.text}</Text>
            <Text className="mb-gist">{result.figure.title}</Text>
          </Card>
        </Section>
      )}
      {outcome.questions === null ? (
        <Banner tone="info" icon="shield-check" text={t('evaluation.result.tooFew')} />
      ) : (
        <Section title={t('evaluation.result.questions')}>
          <QuestionResults form={form} questions={outcome.questions} figures={outcome.figures} />
        </Section>
      )}
      <WrittenAnswers form={form} result={result} />
      <ReportSection id={evaluation.id} anonymous={evaluation.anonymous} />
      {evaluation.secret?.boardPath && (
        <CheckBoard
          evaluationId={evaluation.id}
          boardPath={evaluation.secret.boardPath}
          form={form}
          outcome={outcome}
        />
      )}
      <View className="evaluation-result__foot">
        <Text className="mb-small">
          {t('evaluation.result.closedAt', { date: format.dateTime(closedAt ?? closesAt) })}
        </Text>
        <Text className="mb-small">{t('evaluation.result.host', { host })}</Text>
        <Text className="mb-small">{t('evaluation.result.logged')}</Text>
      </View>
    </View>
  )
}

function Headline({ result }: { result: ResultView }) {
  const t = useMessages()
  const figureWords = useFigureWords()
  if (!result.figure) return <Text className="mb-gist">{t('evaluation.result.noFigure')}</Text>
  const { name, value } = figureWords(result.figure)
  return (
    <View className="evaluation-result__headline">
      <Text className="evaluation-result__name">{name}</Text>
      <Text
        className={result.figure.state === 'WITHHELD' ? 'evaluation-result__withheld' : 'evaluation-result__figure'}
      >
        {value}
      </Text>
    </View>
  )
}

function Returned({ result }: { result: ResultView }) {
  const t = useMessages()
  const { issued, returned, valid } = result
  const note = t('evaluation.result.copies')
  return (
    <StatLine
      stats={[
        { label: t('evaluation.result.issued'), value: String(issued), note },
        {
          label: t('evaluation.result.returnedLabel'),
          value: String(returned),
          note: issued > 0 ? t('evaluation.result.copiesShare', { share: formatPercent(returned / issued) }) : note,
        },
        { label: t('evaluation.result.valid'), value: String(valid), note },
      ]}
    />
  )
}
