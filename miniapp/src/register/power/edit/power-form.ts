import type { LegalBasis, MicroPowerContent, PowerStep } from '@shared/power-list/micro-power'
import type { PowerWordsFragment } from '../../generated/documents'

/** A step as it is typed: every figure still text. */
export interface StepForm {
  title: string
  who: string
  what: string
  days: string
  documents: string
  question: string
  otherwise: string
  backTo: string
  disclosure: string
  supervisor: string
}

export interface PowerForm {
  title: string
  plain: string
  owner: string
  documents: string
  riskPoints: string
  timeLimitDays: string
  disclosure: string
  supervisor: string
  legalBasis: LegalBasis[]
  steps: StepForm[]
  reason: string
}

export const emptyStep: StepForm = {
  title: '',
  who: '',
  what: '',
  days: '1',
  documents: '',
  question: '',
  otherwise: '',
  backTo: '0',
  disclosure: '',
  supervisor: '',
}

export function formOf(content: PowerWordsFragment): PowerForm {
  const { title, plain, owner, documents, riskPoints, timeLimitDays, disclosure, supervisor, legalBasis, steps } =
    content
  return {
    title,
    plain,
    owner,
    documents: documents.join('\n'),
    riskPoints: riskPoints.join('\n'),
    timeLimitDays: String(timeLimitDays),
    disclosure,
    supervisor,
    legalBasis: legalBasis.map(({ law, says }) => ({ law, says })),
    steps: steps.map((step) => ({
      title: step.title,
      who: step.who,
      what: step.what,
      days: String(step.days),
      documents: step.documents.join('\n'),
      question: step.ask?.question ?? '',
      otherwise: step.ask?.otherwise ?? '',
      backTo: String(step.ask?.backTo ?? 0),
      disclosure: step.disclosure ?? '',
      supervisor: step.supervisor ?? '',
    })),
    reason: '',
  }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A whole number, or one that is out of every bound where none can be read: the API names the field. */
const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : -1)

function stepOf({
  title,
  who,
  what,
  days,
  documents,
  question,
  otherwise,
  backTo,
  disclosure,
  supervisor,
}: StepForm): PowerStep {
  const back = whole(backTo)
  return {
    title,
    who,
    what,
    days: whole(days),
    documents: linesOf(documents),
    ask: question.trim() === '' ? null : { question, otherwise, backTo: back === 0 ? null : back },
    disclosure: disclosure.trim() || null,
    supervisor: supervisor.trim() || null,
  }
}

export function contentOf({ reason: _reason, ...form }: PowerForm): MicroPowerContent {
  return {
    ...form,
    documents: linesOf(form.documents),
    riskPoints: linesOf(form.riskPoints),
    timeLimitDays: whole(form.timeLimitDays),
    steps: form.steps.map(stepOf),
  }
}
