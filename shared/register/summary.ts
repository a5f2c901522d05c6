import { ASSET_KINDS, type AssetContent, type AssetKind } from './asset'
import { type ContractContent, contractState, overduePayments, sumFen } from './contract'

export interface KindFigure {
  kind: AssetKind
  count: number
  valueFen: number
}

export interface YearFigure {
  year: number
  /** Due in that year under the contracts, and of that what is paid. */
  dueFen: number
  paidFen: number
}

/** What is gone stays in the register but counts no more. */
export function figuresByKind(assets: readonly AssetContent[]): KindFigure[] {
  const held = assets.filter(({ condition }) => condition !== 'GONE')
  return ASSET_KINDS.map((kind) => {
    const own = held.filter((asset) => asset.kind === kind)
    return { kind, count: own.length, valueFen: own.reduce((sum, { valueFen }) => sum + (valueFen ?? 0), 0) }
  }).filter(({ count }) => count > 0)
}

/** Contract income by the year it is due in: the last years up to this one. */
export function incomeByYear(contracts: readonly ContractContent[], thisYear: number, years = 4): YearFigure[] {
  const figures: YearFigure[] = []
  for (let year = thisYear - years + 1; year <= thisYear; year += 1) {
    const due = contracts.reduce<ContractContent['payments']>(
      (all, { payments }) => all.concat(payments.filter(({ dueOn }) => Number(dueOn.slice(0, 4)) === year)),
      [],
    )
    figures.push({ year, dueFen: sumFen(due), paidFen: sumFen(due.filter(({ paidOn }) => paidOn !== null)) })
  }
  const first = figures.map(({ dueFen }) => dueFen > 0).indexOf(true)
  return first < 0 ? [] : figures.slice(first)
}

export function contractFigures(contracts: readonly ContractContent[], today: string) {
  const states = contracts.map((contract) => contractState(contract, today))
  const late = contracts.reduce<ContractContent['payments']>(
    (all, { payments }) => all.concat(overduePayments(payments, today)),
    [],
  )
  return {
    running: states.filter((state) => state === 'RUNNING' || state === 'EXPIRING').length,
    expiring: states.filter((state) => state === 'EXPIRING').length,
    overdue: contracts.filter(({ payments }) => overduePayments(payments, today).length > 0).length,
    overdueFen: sumFen(late),
  }
}
