import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { lastRun, type Matter, stageNow } from '../matter'
import { daysLeft } from '../stage/Hanging'

export interface Standing {
  /** Where it stands: "走到第 4 步，共 8 步：党员大会审议". */
  place: string
  /** What comes next: "下一步：党员大会，预计 11月30日 15:00". */
  next: string
  /** What is missing, and who has to bring it. */
  missing: string
}

/** Where a matter stands and what comes next, in sentences. */
export function useStanding(matter: Matter): Standing {
  const t = useMessages()
  const format = useFormat()
  const { stageNumber, stageCount, stageTitle, archivedAt, nextStep } = matter
  if (archivedAt) {
    const place = t('procedure.standing.archived', { count: stageCount, date: format.date(archivedAt) })
    return { place, next: '', missing: '' }
  }
  const place = t('procedure.standing.now', { number: stageNumber, count: stageCount, stage: stageTitle })
  const stage = stageNow(matter)
  const run = stage && lastRun(stage)
  const meeting = run?.sessions.find(({ status }) => status === 'CONVENED')
  const missing = nextStep.byTitle ? t('procedure.standing.by', { who: nextStep.byTitle }) : ''
  if (meeting) {
    const values = { body: meeting.bodyTitle, date: format.dateTime(meeting.startsAt), place: meeting.place }
    return { place, next: t('procedure.next.meeting', values), missing }
  }
  if (run?.posting && !run.posting.endedAt) {
    const days = daysLeft(run.posting, Date.now())
    const next = days > 0 ? t('procedure.next.hanging', { days }) : t('procedure.next.hung')
    return { place, next, missing }
  }
  return { place, next: nextStep.text, missing }
}
