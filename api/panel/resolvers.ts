import { officeLabel } from '../../shared/office'
import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { panelActions } from './access'
import { panelChoices } from './choices'
import { closePanel } from './command/close-panel'
import { openPanel, type PanelChanged } from './command/open-panel'
import { submitPanelSheet } from './command/submit-panel-sheet'
import { countSheets, findSheets, listPanels, readPanel } from './queries'
import { readAspects, readResult, readSubjects } from './record'

async function payload({ result, userErrors }: CommandOutcome<PanelChanged>, context: RequestContext) {
  return { panel: result && (await readPanel(context, result.panelId)), userErrors }
}

export const resolvers: Resolvers = {
  Query: {
    panels: (_root, args, context) => listPanels(context, args),
    panel: (_root, { id }, context) => readPanel(context, id),
    panelChoices: (_root, { division }, context) => panelChoices(context, division),
  },
  Mutation: {
    openPanel: async (_root, { input }, context) => payload(await openPanel(context, input), context),
    submitPanelSheet: async (_root, { input }, context) => payload(await submitPanelSheet(context, input), context),
    closePanel: async (_root, { input }, context) => payload(await closePanel(context, input), context),
  },
  Panel: {
    division: ({ divisionCode }, _args, context) => findDivision(context.county, divisionCode),
    subjects: ({ subjects }) => readSubjects(subjects),
    aspects: ({ aspects }) => readAspects(aspects),
    host: ({ hostName, hostKind, hostPost }, _args, context) =>
      `${officeLabel({ kind: hostKind, post: hostPost }, context.locale)} ${hostName}`,
    scorers: (panel) => panel.scorers.map((scorer) => ({ ...scorer, panel })),
    mySheets: (panel, _args, context) => findSheets(context, panel, true),
    sheets: (panel, _args, context) => findSheets(context, panel, false),
    sheetCount: (panel, _args, context) => countSheets(context, panel),
    availableActions: (panel, _args, context) => panelActions(requireViewer(context), panel, new Date()),
    result: ({ result }) => readResult(result),
  },
  PanelScorer: {
    sheets: ({ panel, personId }, _args, context) => countSheets(context, panel, personId),
  },
  PanelSheet: {
    attachments: ({ attachmentIds }, _args, context) => findAttachments(context, attachmentIds),
  },
  PanelAspectScore: {
    highest: ({ dropped }) => dropped?.highest,
    lowest: ({ dropped }) => dropped?.lowest,
  },
}
