import { hasBigInt } from '@shared/ballot/big-integer'
import type { Board } from '@shared/ballot/board'
import type { Answers } from '@shared/evaluation/form'
import type { Outcome } from '@shared/evaluation/outcome'
import { useState } from 'react'
import { useMessages } from '../../message/useMessages'
import { useKeptVote } from '../useKeptVote'
import { type CheckReport, checkBoard } from './check-board'
import { fetchBoard } from './fetch-board'
import { answersOnBoard, type OwnVote, ownVoteFrom, ownVoteOf } from './own-vote'

export interface BoardCheckView {
  /** This phone keeps ballots of this evaluation, or a 票号 was given. */
  hasOwn: boolean
  /** Looks at the whole board; with a 票号 for the ballots it stands for. */
  check(seed?: Uint8Array): void
  progress: { done: number; total: number } | undefined
  /** Why it could not be looked at. */
  message: string | undefined
  report: CheckReport | undefined
  /** What was found under a 票号. */
  found: Answers | undefined
}

/** 核对我的票: fetches the board of an evaluation and verifies it on this phone. */
export function useBoardCheck(evaluationId: string, boardPath: string, outcome: Outcome): BoardCheckView {
  const t = useMessages()
  const kept = useKeptVote(evaluationId)
  const [progress, setProgress] = useState<BoardCheckView['progress']>()
  const [message, setMessage] = useState<string>()
  const [report, setReport] = useState<CheckReport>()
  const [found, setFound] = useState<Answers>()

  const own = async (board: Board, seed: Uint8Array | undefined): Promise<OwnVote | undefined> => {
    if (!seed) return kept && kept.ballots.length > 0 ? ownVoteOf(kept) : undefined
    const partIds = board.parts.map(({ id }) => id)
    return ownVoteFrom(seed, evaluationId, partIds)
  }
  const look = async (seed: Uint8Array | undefined) => {
    const board = await fetchBoard(boardPath)
    if (!board) return setMessage(t('ballot.check.unreached'))
    const mine = await own(board, seed).catch(() => undefined)
    const step = (done: number, total: number) => setProgress({ done, total })
    setReport(await checkBoard(evaluationId, board, outcome, mine, step))
    setFound(seed && mine ? answersOnBoard(board, mine) : undefined)
  }
  const check = (seed?: Uint8Array) => {
    if (!hasBigInt()) return setMessage(t('ballot.check.unable'))
    setMessage(undefined)
    setReport(undefined)
    setProgress({ done: 0, total: 0 })
    look(seed)
      .catch(() => setMessage(t('ballot.check.unreached')))
      .finally(() => setProgress(undefined))
  }
  const hasOwn = found !== undefined || (kept !== undefined && kept.ballots.length > 0)
  return { hasOwn, check, progress, message, report, found }
}
