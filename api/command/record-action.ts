import { createHash, randomBytes } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json'
import type { Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'

export interface ActionRecord {
  /** The mutation's name. */
  action: string
  subjectType: string
  subjectId: string
  divisionCode: string
  /** Figures and ids only: no names, phones or texts. */
  detail?: Record<string, string | number | boolean | null>
  /** What everybody can hold us to: its salted commitment becomes a leaf of the transparency log. */
  published?: { type: string; version: number; content: unknown }
}

/**
 * The audit row, and the leaf when something is published. Part of the command's transaction. Without a viewer it was a
 * deadline that acted.
 */
export async function recordAction(db: CountyTransaction, viewer: Viewer | null, record: ActionRecord): Promise<void> {
  const { action, subjectType, subjectId, divisionCode, detail = {}, published } = record
  await db.auditEntry.create({
    data: {
      action,
      accountId: viewer?.accountId ?? null,
      personId: viewer?.personId ?? null,
      officeId: viewer?.hat?.id ?? null,
      divisionCode,
      subjectType,
      subjectId,
      detail,
    },
  })
  if (published === undefined) return
  const salt = randomBytes(32)
  const commitment = commit(salt, published.content)
  await db.transparencyLeaf.create({
    data: { type: published.type, subjectType, subjectId, version: published.version, commitment, salt },
  })
}

/** SHA-256(salt ‖ canonical JSON): hides the content while the salt is secret, binds to it once it is shown. */
export function commit(salt: Uint8Array, content: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(salt).update(canonicalJson(content)).digest())
}
