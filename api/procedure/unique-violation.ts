import { Prisma } from '../generated/county/client'

/** True when a unique index turned a write down. The transaction is over then: throw, do not go on. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
