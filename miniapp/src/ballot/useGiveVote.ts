import type { Answers } from '@shared/evaluation/form'
import { useState } from 'react'
import { useMessages } from '../message/useMessages'
import { giveVote, type VotePhase, type VoteSubject } from './vote'
import { VoteError } from './vote-error'

export interface GiveVote {
  /** True once the ballots are signed and kept on this phone; casting goes on in the background. */
  give(answers: Answers): Promise<boolean>
  /** While ballots are being taken. */
  step: { phase: VotePhase; done: number; total: number } | undefined
  message: string | undefined
  /** Other ballots of this person were signed before: on another phone, or before this one forgot. */
  takenElsewhere: boolean
}

/** Takes the ballots of an evaluation and votes with them; says what is being done and what went wrong. */
export function useGiveVote(subject: VoteSubject): GiveVote {
  const t = useMessages()
  const [step, setStep] = useState<GiveVote['step']>()
  const [trouble, setTrouble] = useState<VoteError>()

  const give = async (answers: Answers) => {
    setTrouble(undefined)
    setStep({ phase: 'BLINDING', done: 0, total: 1 })
    try {
      await giveVote(subject, answers, (phase, done, total) => setStep({ phase, done, total }))
      return true
    } catch (error) {
      setTrouble(error instanceof VoteError ? error : new VoteError('FORGED'))
      return false
    } finally {
      setStep(undefined)
    }
  }

  const say = ({ fault, told }: VoteError) => {
    if (fault === 'REFUSED') return told.message
    return fault === 'UNREACHED' ? t(told.key ?? 'common.error.network') : t(`ballot.fault.${fault}`)
  }
  return {
    give,
    step,
    message: trouble && say(trouble),
    takenElsewhere: trouble?.told.code === 'BALLOT_ISSUED_ELSEWHERE',
  }
}
