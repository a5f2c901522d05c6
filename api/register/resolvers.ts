import { contractState, maskParty, overduePayments, type Payment, sumFen } from '@shared/register/contract'
import { contractFigures, figuresByKind, incomeByYear } from '@shared/register/summary'
import { assemblyChecks } from '@shared/register/village-rules'
import { canReadDivision, requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { RequestContext } from '../context'
import { officeText } from '../disclosure/office-now'
import { findDivision } from '../division/division-directory'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import type { RegisterVersion } from '../generated/county/client'
import type { RegisterKind } from '../generated/county/enums'
import type { RegisterAction, Resolvers } from '../generated/graphql'
import {
  canFileRules,
  canRevisePower,
  inspectsRegister,
  keepsRegister,
  requirePowerDivision,
  requireReadableVillage,
  seesChanges,
  seesParties,
} from './access'
import { noteContractPayment, saveContract } from './command/contract'
import { inspectRegister } from './command/inspect-register'
import { reviseMicroPower } from './command/revise-micro-power'
import { saveAsset } from './command/save-asset'
import { fileVillageRules, passVillageRules } from './command/village-rules'
import { today } from './day'
import { findDeviations } from './deviations'
import { effectivePowers, findChanges, findEntries, findEntry, findSummary, findVersions } from './queries'
import { assetOf, contractOf, type RegisterLine, rulesOf } from './record'

const version = {
  authorPost: (row: RegisterVersion, _args: object, context: RequestContext) =>
    officeText(row.authorPost, context.locale),
}

const entry = {
  id: (line: RegisterLine) => line.entry.id,
  division: (line: RegisterLine, _args: object, context: RequestContext) =>
    findDivision(context.county, line.entry.divisionCode),
  version: (line: RegisterLine) => line.entry.version,
  versions: (line: RegisterLine, _args: object, context: RequestContext) => findVersions(context, line.entry.id),
}

export const resolvers: Resolvers = {
  Query: {
    microPowers: async (_root, { division, category }, context) => {
      requirePowerDivision(requireViewer(context), division)
      const powers = await effectivePowers(context.database, division)
      return category ? powers.filter(({ item }) => item.category === category) : powers
    },
    microPower: async (_root, { division, code }, context) => {
      requirePowerDivision(requireViewer(context), division)
      return requireFound((await effectivePowers(context.database, division, code))[0])
    },
    powerDeviations: (_root, args, context) => findDeviations(context, args),
    villageRules: async (_root, { division }, context) => {
      requireReadableVillage(requireViewer(context), division)
      return findEntry(context, 'RULES', { divisionCode: division })
    },
    assets: async (_root, { division, first, after }, context) => {
      requireReadableVillage(requireViewer(context), division)
      return findEntries(context, 'ASSET', division, { first, after })
    },
    asset: (_root, { id }, context) => readable(context, 'ASSET', id),
    contracts: async (_root, { division, first, after }, context) => {
      requireReadableVillage(requireViewer(context), division)
      return findEntries(context, 'CONTRACT', division, { first, after })
    },
    contract: (_root, { id }, context) => readable(context, 'CONTRACT', id),
    registerSummary: async (_root, { division }, context) => {
      requireReadableVillage(requireViewer(context), division)
      return findSummary(context, division)
    },
    registerChanges: async (_root, { division }, context) => {
      const viewer = requireViewer(context)
      requireReadableVillage(viewer, division)
      requireAccess(seesChanges(viewer, division))
      return findChanges(context.database, division)
    },
  },
  Mutation: {
    reviseMicroPower: async (_root, { input }, context) => {
      const { result, userErrors } = await reviseMicroPower(context, input)
      const found = result && (await effectivePowers(context.database, result.division, result.code))
      return { power: found?.[0] ?? null, userErrors }
    },
    passVillageRules: async (_root, { input }, context) => {
      const { result, userErrors } = await passVillageRules(context, input)
      return { rules: result && (await findEntry(context, 'RULES', result)), userErrors }
    },
    fileVillageRules: async (_root, { input }, context) => {
      const { result, userErrors } = await fileVillageRules(context, input)
      return { rules: result && (await findEntry(context, 'RULES', result)), userErrors }
    },
    saveAsset: async (_root, { input }, context) => {
      const { result, userErrors } = await saveAsset(context, input)
      return { asset: result && (await findEntry(context, 'ASSET', result)), userErrors }
    },
    saveContract: async (_root, { input }, context) => {
      const { result, userErrors } = await saveContract(context, input)
      return { contract: result && (await findEntry(context, 'CONTRACT', result)), userErrors }
    },
    noteContractPayment: async (_root, { input }, context) => {
      const { result, userErrors } = await noteContractPayment(context, input)
      return { contract: result && (await findEntry(context, 'CONTRACT', result)), userErrors }
    },
    inspectRegister: async (_root, { input }, context) => {
      const { result, userErrors } = await inspectRegister(context, input)
      return { changes: result && (await findChanges(context.database, result.division)), userErrors }
    },
  },
  PowerDeviation: { division: (row, _args, context) => findDivision(context.county, row.divisionCode) },
  MicroPower: {
    id: ({ divisionCode, item }) => `${divisionCode}-${item.code}`,
    code: ({ item }) => item.code,
    category: ({ item }) => item.category,
    content: ({ item }) => item,
    versions: ({ entryId }, _args, context) => (entryId === null ? [] : findVersions(context, entryId)),
    availableActions: ({ divisionCode }, _args, context) =>
      canRevisePower(requireViewer(context), divisionCode) ? ['REVISE'] : [],
  },
  MicroPowerVersion: { ...version, content: (row) => row.content as never },
  VillageRules: {
    ...entry,
    availableActions: ({ entry: { divisionCode } }, _args, context) => {
      const viewer = requireViewer(context)
      const actions: RegisterAction[] = keepsRegister(viewer, divisionCode) ? ['REVISE'] : []
      return canFileRules(viewer, divisionCode) ? [...actions, 'FILE'] : actions
    },
  },
  VillageRulesVersion: {
    ...version,
    articles: (row) => rulesOf(row).articles,
    record: (row) => ({ ...rulesOf(row).record, arithmetic: assemblyChecks(rulesOf(row).record).arithmetic }),
    procedureId: (row) => rulesOf(row).procedureId,
    filing: ({ entryId, version: filed }, _args, context) =>
      context.database.rulesFiling.findUnique({ where: { entryId_version: { entryId, version: filed } } }),
  },
  Asset: {
    ...entry,
    changedAt: (line) => line.entry.changedAt,
    availableActions: (line, _args, context) =>
      keepsRegister(requireViewer(context), line.entry.divisionCode) ? ['REVISE'] : [],
  },
  AssetVersion: {
    ...version,
    name: (row) => assetOf(row).name,
    kind: (row) => assetOf(row).kind,
    quantity: (row) => assetOf(row).quantity,
    unit: (row) => assetOf(row).unit,
    place: (row) => assetOf(row).place,
    valueFen: (row) => assetOf(row).valueFen,
    condition: (row) => assetOf(row).condition,
    custodian: (row) => assetOf(row).custodian,
    acquiredOn: (row) => assetOf(row).acquiredOn,
    note: (row) => assetOf(row).note,
    photos: (row, _args, context) => findAttachments(context, assetOf(row).photoIds),
  },
  Contract: {
    ...entry,
    current: (line, _args, context) => shown(context, line.entry.divisionCode, line.current),
    versions: async (line, _args, context) => {
      const rows = await findVersions(context, line.entry.id)
      return rows.map((row) => shown(context, line.entry.divisionCode, row))
    },
    changedAt: (line) => line.entry.changedAt,
    state: (line) => contractState(contractOf(line.current), today()),
    daysLeft: (line) => Math.round((Date.parse(contractOf(line.current).endsOn) - Date.parse(today())) / 86_400_000),
    overdueFen: (line) => sumFen(overduePayments(contractOf(line.current).payments, today())),
    paidFen: (line) => sumFen(contractOf(line.current).payments.filter(({ paidOn }) => paidOn !== null)),
    dueFen: (line) => sumFen(contractOf(line.current).payments.filter(({ dueOn }) => dueOn <= today())),
    nextDue: (line) =>
      contractOf(line.current)
        .payments.map(withOverdue)
        .find(({ paidOn }) => paidOn === null),
    availableActions: (line, _args, context) =>
      keepsRegister(requireViewer(context), line.entry.divisionCode) ? ['REVISE', 'NOTE_PAYMENT'] : [],
  },
  ContractVersion: {
    ...version,
    title: (row) => contractOf(row).title,
    object: (row) => contractOf(row).object,
    party: (row) => contractOf(row).party,
    partyKind: (row) => contractOf(row).partyKind,
    startsOn: (row) => contractOf(row).startsOn,
    endsOn: (row) => contractOf(row).endsOn,
    rentFen: (row) => contractOf(row).rentFen,
    period: (row) => contractOf(row).period,
    decidedBy: (row) => contractOf(row).decidedBy,
    endedOn: (row) => contractOf(row).endedOn,
    assetId: (row) => contractOf(row).assetId,
    photos: (row, _args, context) => findAttachments(context, contractOf(row).photoIds),
    payments: (row) => contractOf(row).payments.map(withOverdue),
  },
  RegisterSummary: {
    id: ({ divisionCode }) => divisionCode,
    assets: ({ assets }) => figuresByKind(assets).reduce((sum, { count }) => sum + count, 0),
    valueFen: ({ assets }) => figuresByKind(assets).reduce((sum, { valueFen }) => sum + valueFen, 0),
    byKind: ({ assets }) => figuresByKind(assets),
    contractsRunning: ({ contracts }) => contractFigures(contracts, today()).running,
    contractsExpiring: ({ contracts }) => contractFigures(contracts, today()).expiring,
    contractsOverdue: ({ contracts }) => contractFigures(contracts, today()).overdue,
    overdueFen: ({ contracts }) => contractFigures(contracts, today()).overdueFen,
    incomeByYear: ({ contracts }) => incomeByYear(contracts, Number(today().slice(0, 4))),
    availableActions: ({ divisionCode }, _args, context) => {
      const viewer = requireViewer(context)
      const actions: RegisterAction[] = keepsRegister(viewer, divisionCode) ? ['REVISE'] : []
      return seesChanges(viewer, divisionCode) ? [...actions, 'INSPECT'] : actions
    },
  },
  RegisterChanges: {
    id: ({ divisionCode }) => divisionCode,
    seenUpTo: ({ changes }) => changes[changes.length - 1]?.recordedAt ?? null,
    availableActions: ({ divisionCode, changes }, _args, context) =>
      changes.length > 0 && inspectsRegister(requireViewer(context), divisionCode) ? ['INSPECT'] : [],
  },
  RegisterInspection: {
    inspectorPost: (row, _args, context) => officeText(row.inspectorPost, context.locale),
  },
}

async function readable(context: RequestContext, kind: RegisterKind, id: string): Promise<RegisterLine> {
  const viewer = requireViewer(context)
  const line = requireFound(await findEntry(context, kind, { id: requireId(id) }))
  if (!canReadDivision(viewer, line.entry.divisionCode)) throw new RequestError('NOT_FOUND')
  return line
}

const withOverdue = (payment: Payment) => ({
  ...payment,
  overdue: payment.paidOn === null && payment.dueOn < today(),
})

/** The version with the other party's name as this viewer may read it. */
function shown(context: RequestContext, division: string, row: RegisterVersion): RegisterVersion {
  if (seesParties(requireViewer(context), division)) return row
  const content = contractOf(row)
  return { ...row, content: { ...content, party: maskParty(content.party, content.partyKind) } as never }
}
