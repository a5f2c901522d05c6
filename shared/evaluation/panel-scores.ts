import type { PanelScores } from '../ranking/panel-scores'
import { divideHalfUp } from './hundredths'
import type { PanelAspect, PanelResult, PanelSubjectKind } from './panel'

interface ClosedPanel {
  title: string
  /** YYYY-MM-DD */
  scoredOn: string
  subjectKind: PanelSubjectKind
  aspects: readonly PanelAspect[]
  result: PanelResult
}

/**
 * A closed panel as red and black lists take it: each mean out of 100, so that their weighted mean is the panel's total.
 * Subjects nobody scored are left out.
 */
export function panelScoresOf({ title, scoredOn, subjectKind, aspects, result }: ClosedPanel): PanelScores {
  const kind = subjectKind === 'VILLAGE' ? 'VILLAGE' : 'VILLAGE_GROUP'
  const scored = result.subjects.filter(({ total }) => total !== null)
  const fullOf = (aspectId: string) => aspects.filter(({ id }) => id === aspectId)[0]?.max ?? 1
  const scores: PanelScores['scores'] = []
  for (const { subjectId, aspects: means } of scored) {
    for (const { aspectId, counted, mean } of means) {
      const meanHundredths = divideHalfUp(mean * 100, fullOf(aspectId))
      scores.push({ subjectId, aspect: aspectId, scorers: counted, meanHundredths })
    }
  }
  return {
    source: title,
    evaluationId: null,
    scoredOn,
    kind,
    subjects: scored.map(({ subjectId, name }) => ({ kind, id: subjectId, name })),
    aspects: aspects.map(({ id, title: name, weight }) => ({ code: id, title: name, weight })),
    scores,
  }
}
