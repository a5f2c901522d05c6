import { isFen } from '../money'
import { isReadableLine, isReadableText, textLength } from '../written-text'
import type { RegisterFault } from './village-rules'

/** 三资 are funds, assets and resources; funds are the accounts' business, assets and resources stand here. */
export const ASSET_KINDS = ['BUILDING', 'MACHINE', 'FACILITY', 'LIVESTOCK', 'LAND', 'FOREST', 'WATER', 'OTHER'] as const
export type AssetKind = (typeof ASSET_KINDS)[number]

/** Land, woods and waters are resources: counted by their extent, often without a value in money. */
export const RESOURCE_KINDS: readonly AssetKind[] = ['LAND', 'FOREST', 'WATER']

export const ASSET_CONDITIONS = ['IN_USE', 'LEASED', 'IDLE', 'BROKEN', 'GONE'] as const
export type AssetCondition = (typeof ASSET_CONDITIONS)[number]

export interface AssetContent {
  name: string
  kind: AssetKind
  quantity: number
  unit: string
  /** To the villagers' group, no nearer (DOMAIN §3). */
  place: string
  /** Fen; null for a resource that has no value in money. */
  valueFen: number | null
  condition: AssetCondition
  /** The post or body that keeps it. */
  custodian: string
  /** YYYY-MM-DD; null where nobody knows any more. */
  acquiredOn: string | null
  note: string
  photoIds: string[]
}

export const ASSET_LIMITS = {
  name: 40,
  unit: 8,
  place: 60,
  custodian: 30,
  note: 300,
  photos: 6,
  quantity: 10_000_000,
} as const

const isResource = (kind: AssetKind) => RESOURCE_KINDS.indexOf(kind) >= 0

type AssetText = 'name' | 'unit' | 'place' | 'custodian' | 'note'

function textFaults(asset: AssetContent): RegisterFault[] {
  const fields: AssetText[] = ['name', 'unit', 'place', 'custodian', 'note']
  return fields.reduce<RegisterFault[]>((all, field) => {
    const [max, length] = [ASSET_LIMITS[field], textLength(asset[field].trim())]
    if (length === 0) return field === 'note' ? all : all.concat({ code: 'TEXT_REQUIRED', field })
    if (length > max) return all.concat({ code: 'TEXT_TOO_LONG', field, parameters: { max, length } })
    const readable = field === 'note' ? isReadableText(asset.note) : isReadableLine(asset[field])
    return readable ? all : all.concat({ code: 'REGISTER_TEXT_UNREADABLE', field })
  }, [])
}

/** Every fault of an asset as it is to be entered on the day `today`. */
export function assetFaults(asset: AssetContent, today: string): RegisterFault[] {
  const faults = textFaults(asset)
  const { quantity, valueFen, acquiredOn, photoIds, kind } = asset
  // Thousandths at most: 12.5 亩 is written, 1e-9 is a slip.
  const counted =
    quantity > 0 && quantity <= ASSET_LIMITS.quantity && Math.abs(quantity * 1000 - Math.round(quantity * 1000)) < 1e-6
  if (!counted) faults.push({ code: 'ASSET_QUANTITY', field: 'quantity' })
  if (valueFen === null ? !isResource(kind) : !isFen(valueFen) || valueFen < 0)
    faults.push({ code: 'ASSET_VALUE', field: 'valueFen' })
  if (acquiredOn !== null && acquiredOn > today) faults.push({ code: 'REGISTER_DATE_AHEAD', field: 'acquiredOn' })
  if (photoIds.length > ASSET_LIMITS.photos)
    faults.push({
      code: 'REGISTER_TOO_MANY',
      field: 'photoIds',
      parameters: { max: ASSET_LIMITS.photos, count: photoIds.length },
    })
  return faults
}
