/** 登记表 of 四议两公开: one form for each of the six steps, as it is kept on paper (DOMAIN 2). */
export const registerStages = [
  'PROPOSED',
  'CONSULTED',
  'REVIEWED',
  'RESOLVED',
  'DECISION_DISCLOSED',
  'RESULT_DISCLOSED',
] as const
export type RegisterStage = (typeof registerStages)[number]

export const REGISTER_STAGES: { [stage in RegisterStage]: { title: string; form: string } } = {
  PROPOSED: { title: '村党组织提议', form: '村党组织会议' },
  CONSULTED: { title: '村“两委”会商议', form: '村“两委”联席会议' },
  REVIEWED: { title: '党员大会审议', form: '党员大会' },
  RESOLVED: { title: '村民会议（村民代表会议）决议', form: '村民代表会议' },
  DECISION_DISCLOSED: { title: '决议公开', form: '张榜和网上公开' },
  RESULT_DISCLOSED: { title: '实施结果公开', form: '张榜和网上公开' },
}

/** What is on record of one step. Everything null or empty is printed as a blank line, to be written by hand. */
export interface RegisterForm {
  stage: RegisterStage
  /** From 2 on: the step was gone through again. */
  version: number
  /** 事由 */
  reason: string | null
  /** When it was held, as people write it: 2026年10月8日 15:00. */
  heldAt: string | null
  place: string | null
  /** 会议形式; null prints the usual one of the step. */
  form: string | null
  shouldAttend: number | null
  attended: number | null
  votes: { yes: number; no: number; abstain: number } | null
  /** The arithmetic it was judged by: 31×3 ≥ 43×2，29×2 > 31. */
  judgement: string | null
  /** 内容: what was proposed, discussed or decided, with dissent named. */
  content: string | null
  /** Who is on record as present. The signatures themselves are by hand. */
  attendees: string[]
  township: { name: string; post: string } | null
  /** 公开情况: where, from when to when. */
  disclosure: string | null
  /** 监督意见 */
  supervision: { opinion: string; name: string; on: string } | null
  /** When it was entered, where that was later than it was held (against back-filled papers). */
  enteredLate: string | null
}

export interface RegisterSheetInput {
  /** 县 乡镇 村 */
  village: string
  /** 事项 */
  matter: string
  matterType: string | null
  /** Any number of the six, in any order; several versions of one step are several forms. Missing steps print blank. */
  forms: RegisterForm[]
  /** Where the procedure is read; null prints no QR code. */
  address: string | null
}

/** 到会率, rounded down: 92.9% is never printed as 93%, nor a missed two thirds as reached. */
export function attendanceRate(shouldAttend: number | null, attended: number | null): string | null {
  if (shouldAttend === null || attended === null || shouldAttend <= 0) return null
  const tenths = Math.floor((attended * 1000) / shouldAttend)
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`
}

/** The forms to print: every step in its order, its versions one after the other; a step without a record as a blank form. */
export function registerForms(forms: readonly RegisterForm[]): RegisterForm[] {
  return registerStages.reduce<RegisterForm[]>((all, stage) => {
    const own = forms.filter((form) => form.stage === stage).sort((one, other) => one.version - other.version)
    return all.concat(own.length > 0 ? own : [blankForm(stage)])
  }, [])
}

export function blankForm(stage: RegisterStage): RegisterForm {
  return {
    stage,
    version: 1,
    reason: null,
    heldAt: null,
    place: null,
    form: null,
    shouldAttend: null,
    attended: null,
    votes: null,
    judgement: null,
    content: null,
    attendees: [],
    township: null,
    disclosure: null,
    supervision: null,
    enteredLate: null,
  }
}
