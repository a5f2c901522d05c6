import type { PolicyCategory, PolicyContent } from '@shared/policy'
import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import type { PolicyView } from '../detail'

/** The form as typed: days empty where none is chosen, keywords in one line. */
export interface PolicyForm {
  category: PolicyCategory
  title: string
  summary: string
  body: string
  issuer: string
  documentNumber: string
  issuedOn: string
  validFrom: string
  validTo: string
  keywords: string
  attachments: AttachmentItemFragment[]
}

export const emptyPolicy: PolicyForm = {
  category: 'AGRICULTURE',
  title: '',
  summary: '',
  body: '',
  issuer: '',
  documentNumber: '',
  issuedOn: '',
  validFrom: '',
  validTo: '',
  keywords: '',
  attachments: [],
}

export function formOf(policy: PolicyView): PolicyForm {
  return {
    category: policy.category,
    title: policy.title,
    summary: policy.summary,
    body: policy.body,
    issuer: policy.issuer,
    documentNumber: policy.documentNumber ?? '',
    issuedOn: policy.issuedOn ?? '',
    validFrom: policy.validFrom ?? '',
    validTo: policy.validTo ?? '',
    keywords: policy.keywords.join(' '),
    attachments: [...policy.attachments],
  }
}

export function contentOf({ keywords, attachments, ...form }: PolicyForm): PolicyContent {
  return {
    ...form,
    documentNumber: form.documentNumber || null,
    issuedOn: form.issuedOn || null,
    validFrom: form.validFrom || null,
    validTo: form.validTo || null,
    keywords: keywords.split(/[\s,，、;；]+/).filter((word) => word !== ''),
    attachmentIds: attachments.map((attachment) => attachment.id),
  }
}
