import type { Policy, PolicyDraft } from '../generated/county/client'
import type { TextSegment } from '../search/search-vector'

export type PolicyRecord = Policy
export type PolicyDraftRecord = PolicyDraft

export interface PolicySearchHitRecord {
  policy: PolicyRecord
  title: TextSegment[]
  excerpt: TextSegment[]
}
