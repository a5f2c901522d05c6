import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { lastRun, type Matter, type MatterStage } from '../matter'

/** One line under a station's name: when it was done and with what result, what is missing, or whose it will be. */
export function useStationNote(matter: Matter, stage: MatterStage): string {
  const t = useMessages()
  const format = useFormat()
  const run = lastRun(stage)
  if (stage.status === 'NOW') return matter.nextStep.text
  if (stage.status === 'AHEAD' || !run) return stage.byTitle
  const held = run.sessions.find(({ status, judgement }) => status === 'HELD' && judgement)
  const when = run.endedAt ? format.date(held?.heldAt ?? run.endedAt) : ''
  if (!held?.judgement) return when
  const { attended, votesFor } = held.judgement
  return [when, t('procedure.stage.votes', { attended, votesFor })].filter(Boolean).join(' · ')
}
