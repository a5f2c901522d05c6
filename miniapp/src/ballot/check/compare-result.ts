import type { Board } from '@shared/ballot/board'
import { canonicalJson } from '@shared/canonical-json'
import type { Outcome } from '@shared/evaluation/outcome'
import type { PublishedQuestion } from '@shared/evaluation/publication'
import type { QuestionTally } from '@shared/evaluation/tally'

/** Whether the published result says what the board's own counts say, question by question. */
export function agreesWithResult(board: Board, outcome: Outcome): boolean {
  const told = (id: string) => (outcome.questions ?? []).filter(({ questionId }) => questionId === id)[0]
  return board.parts.every((part) => part.counts.every((counted) => agree(counted, told(counted.questionId))))
}

/** What is withheld in the result says nothing that could be wrong. */
function agree(counted: QuestionTally, told: PublishedQuestion | undefined): boolean {
  if (told === undefined || 'withheld' in told || counted.type === 'TEXT') return true
  if (counted.type === 'SCORE')
    return told.type === 'SCORE' && canonicalJson(told.distribution) === canonicalJson(counted.distribution)
  if (counted.type === 'RANKING')
    return (
      told.type === 'RANKING' &&
      counted.options.every((own) =>
        told.options.some(({ optionId, points }) => optionId === own.optionId && points === own.points),
      )
    )
  if (told.type === 'SCORE' || told.type === 'RANKING' || told.type === 'TEXT') return false
  return told.options.every(
    ({ optionId, cell }) =>
      cell.state !== 'SHOWN' || counted.counts.some((own) => own.optionId === optionId && own.count === cell.count),
  )
}
