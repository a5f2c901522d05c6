import { type PaperSheet, paperSheetKinds } from '@shared/ballot/paper'
import { type Answers, type EvaluationForm, questionsOf } from '@shared/evaluation/form'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { Progress } from '../../design/feedback/Progress'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { withAnswer } from '../../evaluation/answer/AnswerSteps'
import { QuestionField } from '../../evaluation/answer/QuestionField'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import type { BatchProps } from '../batch/index'
import { SavePaperSheetDocument } from '../generated/documents'

interface SheetEntryProps extends BatchProps {
  /** From 1. */
  sheet: number
  onMove: (sheet: number) => void
}

const EMPTY: PaperSheet = { kind: 'FILLED', answers: {} }

/** One sheet as it lies on the table: every question, none of them required. What is typed stays till it is saved. */
export function SheetEntry({ batch, sheet, onMove }: SheetEntryProps) {
  const t = useMessages()
  const { id, sheets } = batch
  const before = batch.mine?.[sheet - 1] as PaperSheet | undefined
  const draft = useDraft<PaperSheet>(`paper-entry:${id}:${sheet}`, before ?? EMPTY)
  const save = useCommand(SavePaperSheetDocument)
  const { kind, answers } = draft.form
  const send = async () => {
    const input = { batchId: id, sheet, kind, answers: kind === 'FILLED' ? answers : {} }
    if (!(await save.run({ input })).ok) return
    draft.clear()
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })?.catch(() => {})
    onMove(sheet + 1)
  }
  const faults = [save.message, ...Object.values(save.fieldErrors)].filter(Boolean)
  return (
    <Screen
      title={t('paperBallot.entry.title', { sheet, sheets })}
      bottom={
        <ButtonRow>
          <Button
            kind="secondary"
            label={t('paperBallot.entry.back')}
            disabled={sheet === 1}
            onPress={() => onMove(sheet - 1)}
          />
          <Button
            label={t(sheet === sheets ? 'paperBallot.entry.saveLast' : 'paperBallot.entry.save')}
            busy={save.busy}
            onPress={() => void send()}
          />
        </ButtonRow>
      }
    >
      <View className="mb-stack">
        <Progress value={sheet} total={sheets} label={t('paperBallot.entry.title', { sheet, sheets })} />
        <Text className="mb-body">{t('paperBallot.entry.note')}</Text>
        <Field label={t('paperBallot.entry.kind')}>
          <Choice
            label={t('paperBallot.entry.kind')}
            options={paperSheetKinds.map((value) => ({ value, label: t(`paperBallot.kind.${value}`) }))}
            value={kind}
            onChange={(value) => draft.change({ kind: value })}
          />
        </Field>
        {kind === 'FILLED' && (
          <Questions
            form={batch.form as EvaluationForm}
            answers={answers}
            onAnswers={(changed) => draft.change({ answers: changed })}
          />
        )}
        {faults.length > 0 && <Banner tone="error" text={faults.join('\n')} />}
      </View>
    </Screen>
  )
}

interface QuestionsProps {
  form: EvaluationForm
  answers: Answers
  onAnswers: (answers: Answers) => void
}

/** All of them, as on the paper, which hides none. */
function Questions({ form, answers, onAnswers }: QuestionsProps) {
  return (
    <View className="mb-stack">
      {questionsOf(form).map((question, at) => (
        <Card key={question.id}>
          <QuestionField
            question={{ ...question, required: false }}
            number={at + 1}
            answer={answers[question.id]}
            onChange={(answer) => onAnswers(withAnswer(answers, question.id, answer))}
          />
        </Card>
      ))}
    </View>
  )
}
