import { lockRow } from '../../command/lock-row'
import type { CommandScope } from '../../command/run-command'
import type { CountyCode } from '../../database/county-database'
import { findPanel, requireReadable } from '../queries'
import type { PanelRecord } from '../record'

/** The panel, held till the end of the transaction: no sheet comes in while it is counted. */
export async function lockPanel({ db, viewer }: CommandScope, county: CountyCode, id: string): Promise<PanelRecord> {
  const key = await lockRow(db, county, 'panel', id)
  return requireReadable(viewer, await findPanel(db, key))
}
