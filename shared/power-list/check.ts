import { isBlank, isReadableText, textLength } from '../written-text'
import { type MicroPowerContent, POWER_LIMITS, type PowerStep } from './micro-power'

export interface PowerFault {
  code: string
  /** `steps.2.who`, counted from 0. */
  field: string
  parameters?: Record<string, string | number>
}

type Limit = keyof typeof POWER_LIMITS

function textFault(field: string, text: string, limit: Limit, required = true): PowerFault[] {
  const [max, length] = [POWER_LIMITS[limit], textLength(text.trim())]
  if (length === 0) return required ? [{ code: 'TEXT_REQUIRED', field }] : []
  if (length > max) return [{ code: 'TEXT_TOO_LONG', field, parameters: { max, length } }]
  return isReadableText(text) ? [] : [{ code: 'REGISTER_TEXT_UNREADABLE', field }]
}

function listFault(field: string, texts: readonly string[], most: Limit, each: Limit): PowerFault[] {
  const max = POWER_LIMITS[most]
  if (texts.length > max) return [{ code: 'REGISTER_TOO_MANY', field, parameters: { max, count: texts.length } }]
  return texts.reduce<PowerFault[]>((all, text, at) => all.concat(textFault(`${field}.${at}`, text, each)), [])
}

/** The roles of 村文书、村民代表 one by one. */
export const rolesOf = (who: string): string[] =>
  who
    .split(/[、,，/]/)
    .map((role) => role.trim())
    .filter(Boolean)

const isDays = (days: number, least: number) => Number.isInteger(days) && days >= least && days <= POWER_LIMITS.days

function stepFaults(step: PowerStep, at: number): PowerFault[] {
  const field = (name: string) => `steps.${at}.${name}`
  const faults = textFault(field('title'), step.title, 'stepTitle').concat(
    textFault(field('who'), step.who, 'who'),
    textFault(field('what'), step.what, 'what'),
    textFault(field('disclosure'), step.disclosure ?? '', 'disclosure', false),
    textFault(field('supervisor'), step.supervisor ?? '', 'supervisor', false),
    listFault(field('documents'), step.documents, 'documents', 'document'),
  )
  if (!isDays(step.days, 0))
    faults.push({ code: 'POWER_STEP_DAYS', field: field('days'), parameters: { step: at + 1, max: POWER_LIMITS.days } })
  // 谁办的不能自己监督自己：otherwise the mark of supervision on the step says nothing.
  const handlers = rolesOf(step.who)
  const both = rolesOf(step.supervisor ?? '').filter((role) => handlers.indexOf(role) >= 0)[0]
  if (both !== undefined)
    faults.push({
      code: 'POWER_SELF_SUPERVISION',
      field: field('supervisor'),
      parameters: { step: at + 1, role: both },
    })
  return faults.concat(questionFaults(step, at))
}

function questionFaults({ ask }: PowerStep, at: number): PowerFault[] {
  if (ask === null) return []
  const faults = textFault(`steps.${at}.ask.question`, ask.question, 'question').concat(
    textFault(`steps.${at}.ask.otherwise`, ask.otherwise, 'otherwise'),
  )
  const { backTo } = ask
  const fits = backTo === null || (Number.isInteger(backTo) && backTo >= 1 && backTo <= at + 1)
  if (!fits) faults.push({ code: 'POWER_BACK_TO', field: `steps.${at}.ask.backTo`, parameters: { step: at + 1 } })
  return faults
}

/** Every fault of an item as it is to be published; an empty list means it may be. */
export function powerFaults(content: MicroPowerContent): PowerFault[] {
  const { steps, timeLimitDays } = content
  const faults = textFault('title', content.title, 'title').concat(
    textFault('plain', content.plain, 'plain'),
    textFault('owner', content.owner, 'owner'),
    textFault('disclosure', content.disclosure, 'disclosure'),
    listFault('documents', content.documents, 'documents', 'document'),
    listFault('riskPoints', content.riskPoints, 'riskPoints', 'riskPoint'),
    listFault(
      'legalBasis',
      content.legalBasis.map(({ law }) => law),
      'laws',
      'law',
    ),
    listFault(
      'legalBasis',
      content.legalBasis.map(({ says }) => says),
      'laws',
      'says',
    ),
  )
  if (isBlank(content.supervisor)) faults.push({ code: 'POWER_SUPERVISOR_REQUIRED', field: 'supervisor' })
  else faults.push(...textFault('supervisor', content.supervisor, 'supervisor'))
  if (steps.length < 1 || steps.length > POWER_LIMITS.steps) {
    faults.push({ code: 'POWER_STEPS', field: 'steps', parameters: { max: POWER_LIMITS.steps, count: steps.length } })
    return faults
  }
  steps.forEach((step, at) => {
    faults.push(...stepFaults(step, at))
  })
  if (!isDays(timeLimitDays, 1)) {
    faults.push({ code: 'POWER_TIME_LIMIT', field: 'timeLimitDays', parameters: { max: POWER_LIMITS.days } })
    return faults
  }
  const sum = steps.reduce((days, step) => days + step.days, 0)
  if (sum > timeLimitDays)
    faults.push({ code: 'POWER_DAYS_OVER_LIMIT', field: 'timeLimitDays', parameters: { sum, limit: timeLimitDays } })
  return faults
}
