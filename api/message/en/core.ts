import type { core as zh } from '../zh-CN/core'

export const core: Record<keyof typeof zh, string> = {
  UNAUTHENTICATED: 'Your login has expired. Please log in again; nothing you typed is lost.',
  FORBIDDEN: 'You may not do this. If in doubt, ask your village cadre.',
  NOT_FOUND: 'This was not found. It may have been removed, or belongs to another village.',
  BAD_INPUT: 'Something in the request is not right. Please check and try again.',
  RATE_LIMITED: 'Too many attempts. Please try again later.',
  COUNTY_UNKNOWN: 'This county was not found. Please choose your village again.',
  IDEMPOTENCY_KEY_INVALID:
    'The request lacks a valid idempotency key (8 to 80 characters). Please update the app and retry.',
  IDEMPOTENCY_KEY_REUSED: 'This idempotency key was used for something else. Please reload and retry.',
  PAGE_SIZE: 'A page holds {max} entries at most. Please ask for fewer.',
  CURSOR_INVALID: 'The page position is not valid. Please load the list from its beginning.',
  TEXT_TOO_LONG: 'Too long: {max} characters at most, now {length}.',
  TEXT_REQUIRED: 'This must not be empty.',
  DOCUMENT_NOT_TRUSTED: 'Only the queries shipped with the app are accepted here.',
  DOCUMENT_TOO_COMPLEX: 'The query is too complex. Use less depth, fewer aliases or fields.',
  INTERNAL_SERVER_ERROR:
    'Something went wrong on our side and nothing was saved. Please retry later. Reference {requestId}',
}
