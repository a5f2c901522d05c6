import type { policy as zh } from '../zh-CN/policy'

export const policy: Record<keyof typeof zh, string> = {
  POLICY_VALID_TO_BEFORE_FROM: 'The last day lies before the first. Please correct it.',
  POLICY_KEYWORDS: 'At most {count} keywords of {length} characters each.',
  POLICY_ATTACHMENTS: 'At most {max} attachments. Please remove some.',
  POLICY_DRAFTS_FULL: 'There are {max} drafts already. Publish or delete an old one first.',
  POLICY_WITHDRAWN: 'This policy was withdrawn and cannot be changed.',
  POLICY_SENSITIVE_NUMBER: 'The text holds an unmasked ID or bank number. Write {masked} instead.',
}
