import type { Answers, EvaluationForm } from '@shared/evaluation/form'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { AnswerSteps } from '../answer/AnswerSteps'
import { EvaluationFillDocument, type EvaluationFillQuery } from '../generated/documents'
import { FillDone } from './FillDone'
import { FillIntro } from './FillIntro'
import { FillStatus } from './FillStatus'
import { FillSummary } from './FillSummary'
import { useSubmitEvaluation } from './useSubmitEvaluation'
import './index.scss'

export type FillEvaluation = NonNullable<EvaluationFillQuery['evaluation']>

export default function EvaluationFillPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(EvaluationFillDocument, { id })
  const evaluation = read.data?.evaluation
  if (evaluation) return <Fill key={evaluation.id} evaluation={evaluation} />
  return (
    <Screen title={t('evaluation.fill.title')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}

interface Filling {
  answers: Answers
  /** The page last looked at. */
  step: number
}

const BEGINNING: Filling = { answers: {}, step: 0 }

/** Introduction → pages → summary → sent. What is filled in stays on the phone until it is sent. */
function Fill({ evaluation }: { evaluation: FillEvaluation }) {
  const t = useMessages()
  const form = evaluation.form as EvaluationForm
  const draft = useDraft<Filling>(`evaluation-fill:${evaluation.id}`, BEGINNING)
  const submit = useSubmitEvaluation(evaluation.id)
  const [place, setPlace] = useState<'intro' | 'pages' | 'summary' | 'sent'>('intro')
  const { answers, step } = draft.form

  if (place === 'sent') return <FillDone evaluation={evaluation} />
  if (!evaluation.availableActions.includes('ANSWER')) return <FillStatus evaluation={evaluation} />
  if (place === 'intro') {
    return (
      <FillIntro
        evaluation={evaluation}
        resumed={draft.resumed}
        onStart={() => setPlace('pages')}
        onRestart={draft.clear}
      />
    )
  }
  if (place === 'pages') {
    return (
      <AnswerSteps
        title={t('evaluation.fill.title')}
        form={form}
        answers={answers}
        onAnswers={(changed) => draft.change({ answers: changed })}
        step={step}
        onStep={(to) => draft.change({ step: to })}
        onLeave={() => setPlace('intro')}
        onDone={() => setPlace('summary')}
        doneLabel={t('evaluation.fill.review')}
      />
    )
  }
  const send = async () => {
    if (!(await submit.send(form, answers))) return
    draft.clear()
    setPlace('sent')
  }
  const correct = (to: number) => {
    draft.change({ step: to })
    setPlace('pages')
  }
  return <FillSummary form={form} answers={answers} onCorrect={correct} onSend={send} submit={submit} />
}
