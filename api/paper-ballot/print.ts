import { PAPER_LIMITS } from '../../shared/ballot/paper'
import type { RequestContext } from '../context'
import { RequestError } from '../error'
import type { BallotPaperSize } from '../generated/graphql'
import { printAddress } from '../print/print-address'
import { hosts, readDesk } from './desk'

/** Where the blank sheets are read; the form is fixed once open, so nothing else is said. */
export async function ballotPrintAddress(
  context: RequestContext,
  { evaluationId, size, copies }: { evaluationId: string; size: BallotPaperSize; copies: number },
): Promise<string> {
  const desk = await readDesk(context, evaluationId, hosts)
  if (desk.state !== 'OPEN' || desk.closesAt <= new Date()) throw new RequestError('BAD_INPUT', 'PAPER_PRINT_CLOSED')
  const max = PAPER_LIMITS.copies
  if (copies < 1 || copies > max) throw new RequestError('BAD_INPUT', 'PAPER_COPIES', { max })
  const { county, services } = context
  return printAddress(services.keys.attachment, { document: 'ballot', county, id: desk.id, size, copies })
}
