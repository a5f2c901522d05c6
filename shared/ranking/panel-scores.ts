/** What can be compared (DOMAIN §10). There is no kind for a person or a household, and none may be added. */
export type RankedKind = 'VILLAGE_GROUP' | 'VILLAGE'

/** A group by its id in the roster, or a village by its 12 digits. */
export interface RankedSubject {
  kind: RankedKind
  id: string
  name: string
}

export interface ScoredAspect {
  code: string
  title: string
  /** A whole number; shares are of the sum of all weights. */
  weight: number
}

/** What the panel gave one subject in one aspect. */
export interface AspectScore {
  subjectId: string
  aspect: string
  /** How many scorers gave a score. */
  scorers: number
  /** Mean of the scorers in hundredths of a point, 0 to 10000. */
  meanHundredths: number
}

/** The result of a panel scoring as a ranking takes it: a snapshot, so that nothing later changes what was told. */
export interface PanelScores {
  /** Where it comes from: title of the scoring, and its evaluation when it was held here. */
  source: string
  evaluationId: string | null
  /** YYYY-MM-DD */
  scoredOn: string
  kind: RankedKind
  subjects: RankedSubject[]
  aspects: ScoredAspect[]
  scores: AspectScore[]
}

/** An appeal that was right: the mean as it should have been. */
export interface ScoreCorrection {
  subjectId: string
  aspect: string
  meanHundredths: number
}

export const PANEL_LIMITS = { subjectsLeast: 3, subjectsMost: 60, aspectsMost: 20, weightMost: 100, meanMost: 10000 }

export type PanelFault =
  | 'RANKING_SUBJECTS_FEW'
  | 'RANKING_SUBJECTS_MANY'
  | 'RANKING_SUBJECT_TWICE'
  | 'RANKING_SUBJECT_KIND'
  | 'RANKING_ASPECTS'
  | 'RANKING_WEIGHT'
  | 'RANKING_SCORE_MISSING'
  | 'RANKING_SCORE_RANGE'

const whole = (value: number, least: number, most: number) =>
  Math.floor(value) === value && value >= least && value <= most

const twice = (values: string[]) => values.some((value, index) => values.indexOf(value) !== index)

/** The first thing wrong with a snapshot; null when every subject has exactly one score in every aspect. */
export function panelFault(panel: PanelScores): PanelFault | null {
  const { subjects, aspects, scores, kind } = panel
  if (subjects.length < PANEL_LIMITS.subjectsLeast) return 'RANKING_SUBJECTS_FEW'
  if (subjects.length > PANEL_LIMITS.subjectsMost) return 'RANKING_SUBJECTS_MANY'
  if (twice(subjects.map(({ id }) => id))) return 'RANKING_SUBJECT_TWICE'
  if (subjects.some((subject) => subject.kind !== kind)) return 'RANKING_SUBJECT_KIND'
  if (aspects.length === 0 || aspects.length > PANEL_LIMITS.aspectsMost || twice(aspects.map(({ code }) => code))) {
    return 'RANKING_ASPECTS'
  }
  if (!aspects.every(({ weight }) => whole(weight, 1, PANEL_LIMITS.weightMost))) return 'RANKING_WEIGHT'
  if (scores.length !== subjects.length * aspects.length) return 'RANKING_SCORE_MISSING'
  if (!subjects.every(({ id }) => aspects.every(({ code }) => scoresOf(panel, id, code).length === 1))) {
    return 'RANKING_SCORE_MISSING'
  }
  const good = scores.every(
    ({ scorers, meanHundredths }) => whole(scorers, 1, 1000) && whole(meanHundredths, 0, PANEL_LIMITS.meanMost),
  )
  return good ? null : 'RANKING_SCORE_RANGE'
}

function scoresOf({ scores }: PanelScores, subjectId: string, aspect: string): AspectScore[] {
  return scores.filter((score) => score.subjectId === subjectId && score.aspect === aspect)
}

/** The snapshot with the means that appeals put right; a later correction of the same mean counts. */
export function corrected(panel: PanelScores, corrections: readonly ScoreCorrection[]): PanelScores {
  const scores = panel.scores.map((score) => {
    const found = corrections.filter(
      ({ subjectId, aspect }) => subjectId === score.subjectId && aspect === score.aspect,
    )
    const last = found[found.length - 1]
    return last === undefined ? score : { ...score, meanHundredths: last.meanHundredths }
  })
  return { ...panel, scores }
}
