import { randomUUID } from 'node:crypto'
import { type AssetContent, assetFaults } from '@shared/register/asset'
import { requireViewer } from '../../access/viewer'
import { requireAttachments } from '../../attachment/queries'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import type { CountyTransaction } from '../../database/county-database'
import { Refusal, refuseAll, requireAccess, requireFound, requireId } from '../../error'
import type { RegisterEntry } from '../../generated/county/client'
import type { RegisterKind } from '../../generated/county/enums'
import type { AssetInput, SaveAssetInput } from '../../generated/graphql'
import { keepsRegister, requireReadableVillage } from '../access'
import { optionalDay, today } from '../day'
import { refuseSensitive, requireReason, writeVersion } from '../write-version'
import type { EntryResult } from './village-rules'

const LINES_MAX = 2000

/** The line's own code: that of the line given, a new one otherwise. NOT_FOUND for another village's. */
export async function lineCode(
  db: CountyTransaction,
  division: string,
  kind: RegisterKind,
  id: string | null | undefined,
): Promise<string> {
  if (id) return (await requireLine(db, division, kind, id)).code
  if ((await db.registerEntry.count({ where: { divisionCode: division, kind } })) >= LINES_MAX)
    throw new Refusal('REGISTER_FULL', null, { max: LINES_MAX })
  return randomUUID()
}

export async function requireLine(
  db: CountyTransaction,
  division: string,
  kind: RegisterKind,
  id: string,
): Promise<RegisterEntry> {
  return requireFound(await db.registerEntry.findFirst({ where: { id: requireId(id), kind, divisionCode: division } }))
}

export function saveAsset(context: RequestContext, input: SaveAssetInput): Promise<CommandOutcome<EntryResult>> {
  const { division } = input
  requireReadableVillage(requireViewer(context), division)
  return runCommand(context, { action: 'saveAsset', input }, async (scope) => {
    requireAccess(keepsRegister(scope.viewer, division))
    const content = contentOf(input.asset)
    const reason = requireReason(input.reason)
    refuseAll(assetFaults(content, today()))
    refuseSensitive(content)
    await requireAttachments(scope.db, division, content.photoIds, 'photoIds')
    const code = await lineCode(scope.db, division, 'ASSET', input.id)
    // A new line begins at 0, whatever was sent.
    const baseVersion = input.id ? Math.max(1, input.baseVersion) : 0
    const published = { type: 'ASSET', content }
    const { id } = await writeVersion(scope, { division, kind: 'ASSET', code, baseVersion, content, reason, published })
    return { id }
  })
}

function contentOf(input: AssetInput): AssetContent {
  return {
    name: input.name.trim(),
    kind: input.kind,
    quantity: input.quantity,
    unit: input.unit.trim(),
    place: input.place.trim(),
    valueFen: input.valueFen ?? null,
    condition: input.condition,
    custodian: input.custodian.trim(),
    acquiredOn: optionalDay(input.acquiredOn),
    note: input.note.trim(),
    photoIds: input.photoIds.map((id) => id.toLowerCase()),
  }
}
