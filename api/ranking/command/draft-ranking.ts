import type { PanelAspect, PanelResult } from '@shared/evaluation/panel'
import { panelScoresOf } from '@shared/evaluation/panel-scores'
import { calendarDate } from '@shared/format'
import { RANKING_FORMULA } from '@shared/ranking/formula'
import { listFault } from '@shared/ranking/lists'
import { type PanelScores, panelFault, type RankedKind } from '@shared/ranking/panel-scores'
import { RANKING_LIMITS } from '@shared/ranking/workflow'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { officeNow } from '../../disclosure/office-now'
import { Refusal, RequestError, requireAccess, requireId } from '../../error'
import type { Prisma } from '../../generated/county/client'
import type { DiscardRankingInput, DraftRankingFromPanelInput, DraftRankingInput } from '../../generated/graphql'
import { findPanel, requireReadable } from '../../panel/queries'
import { mayRank } from '../access'
import { subjectsOf } from '../queries'
import { requireTitle, requireWords } from '../words'
import { holdRanking } from './hold-ranking'

const DRAFTS_MOST = 20

type Outcome = Promise<CommandOutcome<{ id: string }>>

/** From a panel's sheet on paper: means as they are typed. Nobody is told yet. */
export async function draftRanking(context: RequestContext, input: DraftRankingInput): Outcome {
  const { division: divisionCode } = input
  const viewer = requireViewer(context)
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(divisionCode)) throw new RequestError('NOT_FOUND')
  requireAccess(mayRank(viewer, divisionCode))
  return runCommand(context, { action: 'draftRanking', input }, async (scope) => {
    const panel = await typedPanel(input, await subjectsOf(scope.db, divisionCode))
    return keepDraft(scope, divisionCode, panel, input)
  })
}

/** From a panel that was held and closed here. */
export function draftRankingFromPanel(context: RequestContext, input: DraftRankingFromPanelInput): Outcome {
  return runCommand(context, { action: 'draftRankingFromPanel', input }, async (scope) => {
    const held = requireReadable(scope.viewer, await findPanel(scope.db, requireId(input.panelId)))
    requireAccess(mayRank(scope.viewer, held.divisionCode))
    if (held.result === null || held.closedAt === null) throw new Refusal('RANKING_PANEL_OPEN', 'panelId')
    const { title, subjectKind, divisionCode } = held
    const closed = {
      title,
      scoredOn: calendarDate(held.closedAt),
      subjectKind,
      aspects: held.aspects as unknown as PanelAspect[],
      result: held.result as unknown as PanelResult,
    }
    return keepDraft(scope, divisionCode, panelScoresOf(closed), input)
  })
}

interface Wish {
  title: string
  redCount: number
  blackCount: number
}

/** Keeps the snapshot and how many go on each list. */
async function keepDraft(scope: CommandScope, divisionCode: string, panel: PanelScores, wish: Wish) {
  const { db, now, viewer, record } = scope
  const { redCount, blackCount } = wish
  const title = requireTitle(wish.title, 'title')
  const fault = panelFault(panel)
  if (fault !== null) throw new Refusal(fault, 'scores')
  if (panel.scoredOn > calendarDate(now)) throw new Refusal('RANKING_DATE', 'scoredOn')
  const lists = listFault(panel.subjects.length, redCount, blackCount)
  if (lists !== null) throw new Refusal(lists, lists === 'RANKING_RED_COUNT' ? 'redCount' : 'blackCount')
  if ((await db.ranking.count({ where: { divisionCode, state: 'DRAFT' } })) >= DRAFTS_MOST)
    throw new Refusal('RANKING_DRAFTS_FULL', null, { max: DRAFTS_MOST })
  const { id } = await db.ranking.create({
    data: {
      divisionCode,
      subjectKind: panel.kind,
      title,
      scores: panel as unknown as Prisma.InputJsonObject,
      formulaId: RANKING_FORMULA,
      redCount,
      blackCount,
      makerId: viewer.personId,
      makerName: viewer.name,
      makerPost: officeNow(viewer),
      subjects: { create: panel.subjects.map(subjectRow) },
    },
  })
  await record({ subjectType: 'Ranking', subjectId: id, divisionCode, detail: { subjects: panel.subjects.length } })
  return { id }
}

function subjectRow({ kind, id, name }: { kind: RankedKind; id: string; name: string }) {
  const group = kind === 'VILLAGE_GROUP'
  return { subject: id, kind, name, groupId: group ? id : null, villageCode: group ? null : id }
}

/** Subjects are those that have scores, as the roster or the directory names them: what is unknown there cannot be compared. */
async function typedPanel(input: DraftRankingInput, known: { id: string; name: string }[]): Promise<PanelScores> {
  const kind: RankedKind = input.division.length === 12 ? 'VILLAGE_GROUP' : 'VILLAGE'
  const ids = [...new Set(input.scores.map(({ subjectId }) => subjectId))]
  const subjects = ids.map((id) => {
    const found = known.find((subject) => subject.id === id)
    if (found === undefined) throw new Refusal('RANKING_SUBJECT_UNKNOWN', 'scores')
    return { kind, id, name: found.name }
  })
  subjects.sort(
    (one, other) => known.findIndex(({ id }) => id === one.id) - known.findIndex(({ id }) => id === other.id),
  )
  return {
    source: requireWords(input.source, RANKING_LIMITS.title, 'source'),
    evaluationId: input.evaluationId ? requireId(input.evaluationId) : null,
    scoredOn: input.scoredOn.toISOString().slice(0, 10),
    kind,
    subjects,
    aspects: input.aspects.map(({ code, title, weight }) => ({ code, title: requireTitle(title, 'aspects'), weight })),
    scores: input.scores.map(({ subjectId, aspect, scorers, meanHundredths }) => ({
      subjectId,
      aspect,
      scorers,
      meanHundredths,
    })),
  }
}

/** Nobody was told of it: a draft may go. */
export function discardRanking(
  context: RequestContext,
  input: DiscardRankingInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'discardRanking', input }, async (scope) => {
    const { db, record } = scope
    const { id, divisionCode } = await holdRanking(scope, input.id, 'DISCARD')
    await db.rankingSubject.deleteMany({ where: { rankingId: id } })
    await db.ranking.delete({ where: { id } })
    await record({ subjectType: 'Ranking', subjectId: id, divisionCode })
    return { id }
  })
}
