import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import { confirm } from '../../design/dialog/dialog-store'
import { showToast } from '../../design/feedback/toast-store'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type ProcedureOpinionKind, SuperviseStageDocument } from '../generated/documents'
import { lastRun, lawText, type Matter, stageNow } from '../matter'
import { keyOf } from './BreachRule'
import { breachRules, lastMeeting } from './breach-rules'

interface Values {
  kind: ProcedureOpinionKind | null
  text: string
  /** Of a breach: the rule that was broken. */
  rule: string
  /** Of what was inspected. Absent in a draft kept before there were any. */
  photos?: readonly AttachmentItemFragment[]
}

const EMPTY: Values = { kind: null, text: '', rule: '', photos: [] }

/** What may be said, by what the API offers. */
const kindsOf = ({ availableActions }: Matter): ProcedureOpinionKind[] => [
  ...(availableActions.includes('SUPERVISE') ? (['AGREE', 'DISSENT'] as const) : []),
  ...(availableActions.includes('REPORT_BREACH') ? (['BREACH'] as const) : []),
]

function missingOf({ kind, text, rule }: Values): 'ruleNeeded' | 'reasonNeeded' | null {
  if (kind === 'BREACH' && rule === '') return 'ruleNeeded'
  return kind !== null && kind !== 'AGREE' && text.trim() === '' ? 'reasonNeeded' : null
}

/** An opinion on the stage and run that were read; what is typed stays until it was taken. */
export function useOpinionForm(matter: Matter, onGiven: () => void) {
  const t = useMessages()
  const stage = stageNow(matter)
  const run = stage ? (lastRun(stage)?.number ?? 1) : 1
  const draft = useDraft<Values>(`procedure-opinion:${matter.id}:${matter.stage}:${run}`, EMPTY)
  const supervise = useCommand(SuperviseStageDocument)
  const values = draft.form
  const broken = breachRules(matter).find((rule) => keyOf(rule) === values.rule)
  const law = broken ? lawText(broken) : ''

  const words = () => {
    const text = values.text.trim()
    if (values.kind !== 'BREACH' || !broken) return text === '' ? null : text
    return t('procedure.breach.words', { law, rule: broken.text, text })
  }
  const agreed = (kind: ProcedureOpinionKind) =>
    confirm({
      title: t(`procedure.opinion.${kind}`),
      text:
        kind === 'BREACH'
          ? t('procedure.breach.confirm', {
              meeting: lastMeeting(matter)?.bodyTitle ?? t('procedure.breach.meeting'),
              law: law || t('procedure.breach.other'),
            })
          : t(`procedure.opinionConfirm.${kind}`),
      confirmLabel: t(`procedure.opinionDo.${kind}`),
      danger: kind === 'BREACH',
    })
  const send = async () => {
    const { kind } = values
    if (kind === null || !(await agreed(kind))) return
    const attachmentIds = (values.photos ?? []).map((photo) => photo.id)
    const input = { id: matter.id, stage: matter.stage, run, kind, text: words(), attachmentIds }
    if (!(await supervise.run({ input })).ok) return
    draft.clear()
    showToast({ text: t(`procedure.opinionGiven.${kind}`) })
    onGiven()
  }
  const { text: textError, attachmentIds: photoError, ...others } = supervise.fieldErrors
  return {
    values,
    change: draft.change,
    kinds: kindsOf(matter),
    missing: missingOf(values),
    send,
    busy: supervise.busy,
    textError,
    photoError,
    /** Of the whole: also that the matter moved on meanwhile. */
    message: supervise.message ?? Object.values(others)[0],
  }
}
