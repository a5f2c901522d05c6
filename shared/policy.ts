/** 惠民政策: what a policy holds, and how much of it. Shared by the form and the server. */
export const POLICY_CATEGORIES = [
  'AGRICULTURE',
  'SOCIAL_ASSISTANCE',
  'HEALTH',
  'EDUCATION',
  'EMPLOYMENT',
  'HOUSING',
  'OLD_AGE',
  'LAND',
  'ENVIRONMENT',
  'OTHER',
] as const

export type PolicyCategory = (typeof POLICY_CATEGORIES)[number]

export interface PolicyContent {
  category: PolicyCategory
  title: string
  /** Plain words: who, what, how much, until when, where to apply. */
  summary: string
  /** The original. */
  body: string
  issuer: string
  documentNumber: string | null
  /** Days, YYYY-MM-DD. */
  issuedOn: string | null
  validFrom: string | null
  validTo: string | null
  keywords: string[]
  attachmentIds: string[]
}

export const POLICY_LIMITS = {
  title: 80,
  summary: 400,
  body: 20_000,
  issuer: 60,
  documentNumber: 40,
  keywords: 10,
  keyword: 20,
  attachments: 9,
}

export interface PolicyFault {
  code: string
  field: string
  parameters?: Record<string, string | number>
}

function textFault(
  field: keyof PolicyContent & keyof typeof POLICY_LIMITS,
  text: string | null,
  required: boolean,
): PolicyFault[] {
  const length = (text ?? '').trim().length
  if (length === 0) return required ? [{ code: 'TEXT_REQUIRED', field }] : []
  const max = POLICY_LIMITS[field]
  return length > max ? [{ code: 'TEXT_TOO_LONG', field, parameters: { max, length } }] : []
}

/** Every fault of a policy that is to be published; an empty list means it may be. */
export function policyFaults(content: PolicyContent): PolicyFault[] {
  const faults = [
    ...textFault('title', content.title, true),
    ...textFault('summary', content.summary, true),
    ...textFault('body', content.body, true),
    ...textFault('issuer', content.issuer, true),
    ...textFault('documentNumber', content.documentNumber, false),
  ]
  const { validFrom, validTo, keywords, attachmentIds } = content
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    faults.push({ code: 'POLICY_VALID_TO_BEFORE_FROM', field: 'validTo' })
  const tooMany =
    keywords.length > POLICY_LIMITS.keywords || keywords.some((word) => word.length > POLICY_LIMITS.keyword)
  if (tooMany)
    faults.push({
      code: 'POLICY_KEYWORDS',
      field: 'keywords',
      parameters: { count: POLICY_LIMITS.keywords, length: POLICY_LIMITS.keyword },
    })
  if (attachmentIds.length > POLICY_LIMITS.attachments) {
    faults.push({ code: 'POLICY_ATTACHMENTS', field: 'attachmentIds', parameters: { max: POLICY_LIMITS.attachments } })
  }
  return faults
}

export type PolicyValidity = 'UPCOMING' | 'VALID' | 'EXPIRED'

/** Whether a policy holds on a day (YYYY-MM-DD); both ends belong to it. */
export function policyValidity(from: string | null, to: string | null, today: string): PolicyValidity {
  if (from !== null && today < from) return 'UPCOMING'
  return to !== null && today > to ? 'EXPIRED' : 'VALID'
}
