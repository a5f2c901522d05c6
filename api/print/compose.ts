import { ballotSheet } from './sheet/ballot-sheet'
import { disclosureSheet } from './sheet/disclosure-sheet'
import { periodSheet } from './sheet/period-sheet'
import { registerSheet } from './sheet/register-sheet'
import { evaluationResultSheet } from './sheet/result-sheet'
import type { PrintTask } from './sheet/sheet-input'

/** The sheet as a PDF. Takes a second for hundreds of lines: `printApart` does it in a thread of its own. */
export function compose(task: PrintTask): Promise<Buffer> {
  if (task.document === 'disclosure') return disclosureSheet(task.input, task.size)
  if (task.document === 'period') return periodSheet(task.input, task.size)
  if (task.document === 'ballot') return ballotSheet(task.input, task.size)
  if (task.document === 'evaluation-result') return evaluationResultSheet(task.input, task.size)
  return registerSheet(task.input, task.size)
}
