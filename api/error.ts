import { GraphQLError } from 'graphql'

export type RequestErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_INPUT' | 'RATE_LIMITED'
export type MessageParameters = Record<string, string | number>

/** Ends the request. `reason` names a message of the catalogue; it is put in the reader's language on the way out. */
export class RequestError extends GraphQLError {
  constructor(
    readonly code: RequestErrorCode,
    readonly reason: string = code,
    readonly parameters: MessageParameters = {},
  ) {
    super(reason, { extensions: { code } })
    this.name = 'RequestError'
  }
}

/** A rule of the village's affairs says no: rolls the command back and reaches the caller as a `UserError`. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly field: string | null = null,
    readonly parameters: MessageParameters = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }
}

/** Several faults of one form at once. */
export class Refusals extends Error {
  constructor(readonly all: Refusal[]) {
    super(all.map((refusal) => refusal.code).join(', '))
    this.name = 'Refusals'
  }
}

/** Throws one `Refusals` when there is any fault. */
export function refuseAll(
  faults: readonly { code: string; field?: string | null; parameters?: MessageParameters }[],
): void {
  if (faults.length === 0) return
  throw new Refusals(faults.map((fault) => new Refusal(fault.code, fault.field ?? null, fault.parameters)))
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** An id that could not be one of ours is answered like one that is not there. */
export const isId = (id: string): boolean => UUID.test(id)

export function requireId(id: string): string {
  if (!isId(id)) throw new RequestError('NOT_FOUND')
  return id.toLowerCase()
}

export function requireFound<T>(record: T | null | undefined): T {
  if (record === null || record === undefined) throw new RequestError('NOT_FOUND')
  return record
}

export function requireAccess(allowed: boolean): void {
  if (!allowed) throw new RequestError('FORBIDDEN')
}
