import type { ProcedureTasksQuery, ProcedureWholeFragment } from './generated/documents'

/** A village matter as the reading screens hold it, and its parts. */
export type Matter = ProcedureWholeFragment
export type MatterStage = Matter['stages'][number]
export type StageRun = MatterStage['runs'][number]
export type Session = StageRun['sessions'][number]
export type Judgement = NonNullable<Session['judgement']>
export type Rule = Matter['rules'][number]
export type Plan = Matter['plans'][number]
export type Objection = Matter['objections'][number]
export type Posting = NonNullable<StageRun['posting']>
export type SupervisionTask = ProcedureTasksQuery['procedureQueue'][number]

/** The stage it stands at; nothing once it is archived. */
export const stageNow = ({ stages }: Matter) => stages.find(({ status }) => status === 'NOW')

/** The time through the stage that counts: the newest. */
export const lastRun = ({ runs }: MatterStage): StageRun | undefined => runs[runs.length - 1]

export const went = ({ outcome }: StageRun) => outcome !== null && outcome !== undefined && outcome !== 'PASSED'

/** The version the plan got when a run went back; by the engine's rule the next one. */
export function versionAfter({ stages }: Matter, run: StageRun): number {
  const later = stages
    .flatMap(({ runs }) => runs)
    .map(({ planVersion }) => planVersion)
    .filter((version) => version > run.planVersion)
  return later.length > 0 ? Math.min(...later) : run.planVersion + 1
}

/** 《村民委员会组织法》第二十六条; what has no article is a default and stands without brackets. */
export const lawText = ({ law, article }: Pick<Rule, 'law' | 'article'>) =>
  article === '' ? law : `《${law}》${article}`

/** A relation stays on one line: 31×3 ≥ 43×2. */
export const unbroken = (text: string) => text.replace(/ ([≥>≤<]) /g, '\u00a0$1\u00a0')
