import type { Answers } from '@shared/evaluation/form'
import { useState } from 'react'
import { voteKey } from '../../ballot/kept-votes'
import { Sealing } from '../../ballot/Sealing'
import { useGiveVote } from '../../ballot/useGiveVote'
import type { VoteSubject } from '../../ballot/vote'
import type { HelperSessionViewFragment } from '../generated/documents'
import { rememberHelped } from '../helped-votes'
import { AskedAloud } from './AskedAloud'
import { ReadBack } from './ReadBack'

interface HelpedVoteProps {
  subject: VoteSubject
  session: HelperSessionViewFragment
}

/** Question by question, then all of it read back. The answers stay in this page alone: a helper's phone keeps no draft. */
export function HelpedVote({ subject, session }: HelpedVoteProps) {
  const vote = useGiveVote(subject)
  const [answers, setAnswers] = useState<Answers>({})
  const [step, setStep] = useState(0)
  const [readBack, setReadBack] = useState(false)
  if (vote.step) return <Sealing step={vote.step} />
  if (!readBack) {
    return (
      <AskedAloud
        session={session}
        form={subject.form}
        answers={answers}
        onAnswers={setAnswers}
        step={step}
        onStep={setStep}
        onDone={() => setReadBack(true)}
      />
    )
  }
  const correct = (to: number) => {
    setStep(to)
    setReadBack(false)
  }
  const send = () => {
    rememberHelped(voteKey(subject.personId, subject.evaluationId))
    return vote.give(answers)
  }
  return (
    <ReadBack
      session={session}
      form={subject.form}
      answers={answers}
      message={vote.message}
      onCorrect={correct}
      onSend={() => void send()}
    />
  )
}
