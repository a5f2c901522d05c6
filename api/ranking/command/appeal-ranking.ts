import { PANEL_LIMITS } from '@shared/ranking/panel-scores'
import { RANKING_LIMITS } from '@shared/ranking/workflow'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { officeNow } from '../../disclosure/office-now'
import { Refusal, requireAccess, requireFound, requireId } from '../../error'
import type { AnswerRankingAppealInput, AppealRankingInput } from '../../generated/graphql'
import { speaksFor } from '../access'
import { readPanel } from '../view'
import { requireWords } from '../words'
import { holdRanking } from './hold-ranking'

/** 申诉 within the days, by somebody of the subject. The ranking's row is held, so that none comes beside a publication. */
export function appealRanking(
  context: RequestContext,
  input: AppealRankingInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'appealRanking', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const { id: rankingId, divisionCode, appeals, ...ranking } = await holdRanking(scope, input.id, 'APPEAL')
    requireAccess(speaksFor(viewer, { divisionCode, ...ranking }).includes(input.subjectId))
    const { subjectId: subject } = input
    const text = requireWords(input.text, RANKING_LIMITS.appeal, 'text')
    const own = appeals.filter((appeal) => appeal.subject === subject)
    if (own.some(({ personId }) => personId === viewer.personId)) throw new Refusal('RANKING_APPEALED_ALREADY')
    const max = RANKING_LIMITS.appealsMost
    if (own.length >= max) throw new Refusal('RANKING_APPEALS_FULL', null, { max })
    const person = { personId: viewer.personId, personName: viewer.name }
    const { id } = await db.rankingAppeal.create({ data: { rankingId, subject, text, at: now, ...person } })
    await record({ subjectType: 'RankingAppeal', subjectId: id, divisionCode })
    return { id: rankingId }
  })
}

/** The answer in writing; corrections are means that were wrong, and change totals and lists at publication. */
export function answerRankingAppeal(
  context: RequestContext,
  input: AnswerRankingAppealInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'answerRankingAppeal', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const known = await db.rankingAppeal.findUnique({ where: { id: requireId(input.appealId) } })
    const { rankingId, subject } = requireFound(known)
    const ranking = await holdRanking(scope, rankingId, 'ANSWER')
    const appeal = requireFound(ranking.appeals.find(({ id }) => id === known?.id))
    if (appeal.answeredAt !== null) throw new Refusal('RANKING_ANSWERED_ALREADY')
    const answer = requireWords(input.answer, RANKING_LIMITS.appeal, 'answer')
    const corrections = input.corrections.map(({ aspect, meanHundredths }) => {
      if (!readPanel(ranking).aspects.some(({ code }) => code === aspect))
        throw new Refusal('RANKING_ASPECTS', 'corrections')
      if (meanHundredths < 0 || meanHundredths > PANEL_LIMITS.meanMost)
        throw new Refusal('RANKING_SCORE_RANGE', 'corrections')
      return { subjectId: subject, aspect, meanHundredths }
    })
    const answerer = { answererName: viewer.name, answererPost: officeNow(viewer), answeredAt: now }
    const result = corrections.length > 0 ? ('CORRECTED' as const) : ('KEPT' as const)
    await db.rankingAppeal.update({ where: { id: appeal.id }, data: { answer, corrections, result, ...answerer } })
    const { divisionCode } = ranking
    await record({ subjectType: 'RankingAppeal', subjectId: appeal.id, divisionCode, detail: { result } })
    return { id: rankingId }
  })
}
