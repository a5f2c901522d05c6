import { calendarDate } from '@shared/format'
import { RANKING_FORMULA } from '@shared/ranking/formula'
import { listFault } from '@shared/ranking/lists'
import { type PanelScores, panelFault, type RankedKind } from '@shared/ranking/panel-scores'
import { RANKING_LIMITS } from '@shared/ranking/workflow'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { officeNow } from '../../disclosure/office-now'
import { Refusal, RequestError, requireAccess, requireId } from '../../error'
import type { Prisma } from '../../generated/county/client'
import type { DiscardRankingInput, DraftRankingInput } from '../../generated/graphql'
import { mayRank } from '../access'
import { subjectsOf } from '../queries'
import { requireTitle, requireWords } from '../words'
import { holdRanking } from './hold-ranking'

const DRAFTS_MOST = 20

/** Keeps a snapshot of the panel's scores and how many go on each list. Nobody is told yet. */
export async function draftRanking(
  context: RequestContext,
  input: DraftRankingInput,
): Promise<CommandOutcome<{ id: string }>> {
  const { division: divisionCode, redCount, blackCount } = input
  const viewer = requireViewer(context)
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(divisionCode)) throw new RequestError('NOT_FOUND')
  requireAccess(mayRank(viewer, divisionCode))
  return runCommand(context, { action: 'draftRanking', input }, async ({ db, now, record }) => {
    const title = requireTitle(input.title, 'title')
    const panel = await panelOf(input, await subjectsOf(db, divisionCode))
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
  })
}

function subjectRow({ kind, id, name }: { kind: RankedKind; id: string; name: string }) {
  const group = kind === 'VILLAGE_GROUP'
  return { subject: id, kind, name, groupId: group ? id : null, villageCode: group ? null : id }
}

/** Subjects are those that have scores, as the roster or the directory names them: what is unknown there cannot be compared. */
async function panelOf(input: DraftRankingInput, known: { id: string; name: string }[]): Promise<PanelScores> {
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
