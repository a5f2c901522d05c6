import type { Answers, EvaluationForm } from '@shared/evaluation/form'
import { useEffect, useState } from 'react'
import type { SecretVoteFragment } from '../../ballot/generated/documents'
import type { KeptVote } from '../../ballot/kept-votes'
import { Sealing } from '../../ballot/Sealing'
import { canVote } from '../../ballot/seal'
import { useGiveVote } from '../../ballot/useGiveVote'
import { useKeptVote } from '../../ballot/useKeptVote'
import { openVote, type VoteSubject } from '../../ballot/vote'
import { useDraft } from '../../draft/useDraft'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { FillCast } from './FillCast'
import { FillElsewhere } from './FillElsewhere'
import { type Filled, Filling } from './Filling'
import { FillStatus } from './FillStatus'
import { FillUnable } from './FillUnable'
import type { FillEvaluation } from './index'

interface SecretFillProps {
  evaluation: FillEvaluation
  secret: SecretVoteFragment
  /** Ballots were taken: what the API knows of it has changed. */
  onTaken: () => void
}

function useAbility(): boolean | undefined {
  const [able, setAble] = useState<boolean>()
  useEffect(() => void canVote().then(setAble), [])
  return able
}

/** A secret evaluation: who may vote here votes; everybody else is told why not here, and where. */
export function SecretFill({ evaluation, secret, onTaken }: SecretFillProps) {
  const { viewer } = useViewer()
  const able = useAbility()
  const kept = useKeptVote(evaluation.id)
  const { id: evaluationId, title, closesAt, state, isElector, hasAnswered } = evaluation
  const form = evaluation.form as EvaluationForm
  if (state !== 'OPEN' || !isElector || !viewer) return <FillStatus evaluation={evaluation} />
  if (secret.channel === 'PAPER') return <FillUnable reason="paper" />
  if (able === false) return <FillUnable reason="unable" />
  const subject = { personId: viewer.personId, evaluationId, title, closesAt, form, secret }
  if (hasAnswered && !kept) return <FillElsewhere onSeed={(seed) => openVote(subject, seed)} />
  return <Voting evaluation={evaluation} subject={subject} kept={kept} onTaken={onTaken} />
}

/** All that was answered, from the ballots that were cast part by part. */
const answersOf = (vote: KeptVote | undefined): Answers =>
  Object.assign({}, ...(vote?.ballots ?? []).map(({ answers }) => answers))

interface VotingProps {
  evaluation: FillEvaluation
  subject: VoteSubject
  kept: KeptVote | undefined
  onTaken: () => void
}

function Voting({ evaluation, subject, kept, onTaken }: VotingProps) {
  const t = useMessages()
  const [changing, setChanging] = useState(false)
  const vote = useGiveVote(subject)
  const voted = kept !== undefined && kept.ballots.length > 0
  const beginning = { answers: answersOf(kept), step: 0 }
  const draft = useDraft<Filled>(`evaluation-fill:${evaluation.id}`, beginning)
  if (vote.takenElsewhere) return <FillElsewhere onSeed={(seed) => openVote(subject, seed)} />
  if (voted && !changing) {
    const change = () => {
      draft.change(beginning)
      setChanging(true)
    }
    return <FillCast vote={kept} onChange={change} />
  }
  const send = async () => {
    if (!(await vote.give(draft.form.answers))) return
    draft.clear()
    setChanging(false)
    if (!voted) onTaken()
  }
  const sending = {
    note: t('ballot.summary.note'),
    label: t(voted ? 'ballot.summary.again' : 'ballot.summary.send'),
    busy: false,
    message: vote.message,
    send,
    cover: vote.step && <Sealing step={vote.step} />,
  }
  return <Filling evaluation={evaluation} draft={draft} again={voted} sending={sending} />
}
