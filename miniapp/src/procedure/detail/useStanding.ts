import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { lastRun, type Matter, stageNow } from '../matter'
import { daysLeft } from '../stage/Hanging'

export interface Standing {
  /** Where it stands: "走到第 4 步，共 8 步：党员大会审议". */
  place: string
  /** What comes next: "下一步：党员大会，预计 11月30日 15:00". */
  next: string
  /** What is missing, or who has to do it. */
  missing: string
}

/** Where a matter stands and what comes next, in sentences. */
export function useStanding(matter: Matter): Standing {
  const t = useMessages()
  const format = useFormat()
  const expected = useExpected(matter)
  const { stageNumber, stageCount, stageTitle, archivedAt, withdrawnAt, withdrawnFor, nextStep } = matter
  if (withdrawnAt) {
    const where = { date: format.date(withdrawnAt), number: stageNumber, stage: stageTitle }
    const because = withdrawnFor ? t('procedureWork.withdraw.because', { reason: withdrawnFor }) : ''
    return { place: t('procedureWork.withdraw.stands', where), next: because, missing: '' }
  }
  if (archivedAt) {
    const place = t('procedure.standing.archived', { count: stageCount, date: format.date(archivedAt) })
    return { place, next: '', missing: '' }
  }
  const place = t('procedure.standing.now', { number: stageNumber, count: stageCount, stage: stageTitle })
  const by = nextStep.byTitle ? t('procedure.standing.by', { who: nextStep.byTitle }) : ''
  if (expected === null) return { place, next: nextStep.text, missing: by }
  const lacking = nextStep.awaitsOpinion || nextStep.missing.length > 0
  return { place, next: expected, missing: lacking && !isCalled(matter) ? nextStep.text : by }
}

const meetingOf = (matter: Matter) => {
  const stage = stageNow(matter)
  return stage && lastRun(stage)?.sessions.find(({ status }) => status === 'CONVENED')
}

/** A meeting still to come: what it leaves on record cannot be missing yet. */
const isCalled = (matter: Matter) => meetingOf(matter) !== undefined

/** What has a day: a meeting that is called, a disclosure that hangs out; else null. */
function useExpected(matter: Matter): string | null {
  const t = useMessages()
  const format = useFormat()
  const stage = stageNow(matter)
  const posting = stage && lastRun(stage)?.posting
  const meeting = meetingOf(matter)
  if (meeting) {
    const { bodyTitle, startsAt, place } = meeting
    return t('procedure.next.meeting', { body: bodyTitle, date: format.dateTime(startsAt), place })
  }
  if (!posting || posting.endedAt) return null
  const days = daysLeft(posting, Date.now())
  return days > 0 ? t('procedure.next.hanging', { days }) : t('procedure.next.hung')
}
