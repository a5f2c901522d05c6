import type { Answers, EvaluationForm } from '@shared/evaluation/form'
import { useState } from 'react'
import type { Draft } from '../../draft/useDraft'
import { useMessages } from '../../message/useMessages'
import { AnswerSteps } from '../answer/AnswerSteps'
import { FillIntro } from './FillIntro'
import { FillSummary, type Sending } from './FillSummary'
import type { FillEvaluation } from './index'

export interface Filled {
  answers: Answers
  /** The page last looked at. */
  step: number
}

interface FillingProps {
  evaluation: FillEvaluation
  draft: Draft<Filled>
  /** The answers of an earlier vote are shown, to be changed. */
  again?: boolean
  sending: Sending
}

/** Introduction → pages → summary. What is filled in stays on the phone until it is sent. */
export function Filling({ evaluation, draft, again = false, sending }: FillingProps) {
  const t = useMessages()
  const form = evaluation.form as EvaluationForm
  const [place, setPlace] = useState<'intro' | 'pages' | 'summary'>('intro')
  const { answers, step } = draft.form
  if (place === 'intro') {
    return (
      <FillIntro
        evaluation={evaluation}
        resumed={draft.resumed}
        again={again}
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
  if (sending.cover) return <>{sending.cover}</>
  const correct = (to: number) => {
    draft.change({ step: to })
    setPlace('pages')
  }
  return <FillSummary form={form} answers={answers} onCorrect={correct} sending={sending} />
}
