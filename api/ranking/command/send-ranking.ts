import { type RankingOutcome, rankingOutcome } from '@shared/ranking/lists'
import { RANKING_DEFAULTS, RANKING_LIMITS } from '@shared/ranking/workflow'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { Prisma } from '../../generated/county/client'
import type { RankingNoteInput, SendRankingInput } from '../../generated/graphql'
import { readPanel } from '../view'
import { requireWords } from '../words'
import { holdRanking } from './hold-ranking'

const DAY = 86_400_000

/** 告知: the subjects read where they stand, and the days to appeal begin. From here on nothing of it changes but by an appeal. */
export function sendRanking(context: RequestContext, input: SendRankingInput): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'sendRanking', input }, async (scope) => {
    const { db, now, record } = scope
    const ranking = await holdRanking(scope, input.id, 'SEND')
    const { id, divisionCode, redCount, blackCount } = ranking
    const days = input.appealDays ?? RANKING_DEFAULTS.appealDays
    const { appealDays: least } = RANKING_DEFAULTS
    const { appealDaysMost: most } = RANKING_LIMITS
    if (days < least || days > most) throw new Refusal('RANKING_APPEAL_DAYS', 'appealDays', { least, most })
    const told = rankingOutcome(readPanel(ranking), redCount, blackCount)
    for (const { subjectId, ...note } of notesFor(told, input.notes)) {
      await db.rankingSubject.update({
        where: { rankingId_subject: { rankingId: id, subject: subjectId } },
        data: note,
      })
    }
    await db.ranking.update({
      where: { id },
      data: {
        state: 'SENT',
        sentAt: now,
        appealUntil: new Date(now.getTime() + days * DAY),
        toldOutcome: told as unknown as Prisma.InputJsonObject,
      },
    })
    await record({ subjectType: 'Ranking', subjectId: id, divisionCode, detail: { days } })
    return { id }
  })
}

/** Whoever is on the black list is told why, what to improve and who helps; nobody else has such a note. */
function notesFor({ placed }: RankingOutcome, notes: readonly RankingNoteInput[]): RankingNoteInput[] {
  const black = placed.filter(({ list }) => list === 'BLACK')
  if (notes.some(({ subjectId }) => !black.some((one) => one.subjectId === subjectId)))
    throw new Refusal('RANKING_NOTE_STRAY', 'notes')
  return black.map(({ subjectId, name }) => {
    const index = notes.findIndex((note) => note.subjectId === subjectId)
    const note = notes[index]
    if (note === undefined) throw new Refusal('RANKING_NOTE_MISSING', 'notes', { name })
    const words = (field: 'reason' | 'improvement' | 'helper') =>
      requireWords(note[field], RANKING_LIMITS.words, `notes.${index}.${field}`)
    return { subjectId, reason: words('reason'), improvement: words('improvement'), helper: words('helper') }
  })
}
