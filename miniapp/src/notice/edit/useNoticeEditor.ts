import { formatNumber } from '@shared/format'
import { useEffect, useRef, useState } from 'react'
import { confirm } from '../../design/dialog/dialog-store'
import { showToast } from '../../design/feedback/toast-store'
import { replacePage } from '../../design/layout/navigate'
import type { Draft } from '../../draft/useDraft'
import { graphql } from '../../graphql/client'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import {
  DiscardNoticeDraftDocument,
  NoticeAudienceCountDocument,
  PublishNoticeDocument,
  SaveNoticeDraftDocument,
} from '../generated/documents'
import { contentOf, emptyNotice, isEmptyForm, type NoticeForm } from './notice-form'

/** After this pause in typing the office's copy is brought up to date. */
const PAUSE_MS = 4000

/** Keeps the office's copy of the draft up to date, and publishes it after asking. */
export function useNoticeEditor(draft: Draft<NoticeForm>, noticeId: string | undefined) {
  const t = useMessages()
  const { form, change } = draft
  const save = useCommand(SaveNoticeDraftDocument)
  const publishing = useCommand(PublishNoticeDocument)
  const discarding = useCommand(DiscardNoticeDraftDocument)
  const kept = useRef({ id: form.draftId, revision: form.revision, content: JSON.stringify(contentOf(form)) })
  const line = useRef<Promise<unknown>>(Promise.resolve())
  const latest = useRef(form)
  latest.current = form
  const [savedAt, setSavedAt] = useState<number | null>(null)

  const saveNow = async (): Promise<{ id: string; revision: number } | null> => {
    const content = contentOf(latest.current)
    const { id, revision } = kept.current
    if (id && JSON.stringify(content) === kept.current.content) return { id, revision }
    const done = await save.run({ input: { draftId: id, revision, noticeId: id ? null : noticeId, content } })
    if (!done.ok || !done.payload.draft) return null
    const { draft: saved } = done.payload
    kept.current = { id: saved.id, revision: saved.revision, content: JSON.stringify(content) }
    change({ draftId: saved.id, revision: saved.revision })
    setSavedAt(Date.now())
    return saved
  }
  /** One save after the other: each names the revision the one before made. */
  const keep = () => {
    const saving = line.current.then(saveNow)
    line.current = saving.catch(() => null)
    return saving
  }

  useEffect(() => {
    if (publishing.busy || isEmptyForm(form) || JSON.stringify(contentOf(form)) === kept.current.content) return
    const timer = setTimeout(() => void keep(), PAUSE_MS)
    return () => clearTimeout(timer)
  })

  const publish = async () => {
    if (!(await confirm({ ...(await question()), confirmLabel: t('common.action.publish') }))) return
    const saved = await keep()
    if (!saved) return
    const done = await publishing.run({ input: { draftId: saved.id, revision: saved.revision } })
    if (!done.ok || !done.payload.notice) return
    draft.clear()
    showToast({ text: t('notice.published', { count: formatNumber(done.payload.audienceCount ?? 0) }) })
    replacePage('/notice/detail/index', { id: done.payload.notice.id })
  }

  /** Says who is told, and what they are asked. */
  const question = async () => {
    const { audience, importance, kind } = contentOf(form)
    const counted = await graphql.client
      .query({ query: NoticeAudienceCountDocument, variables: { audience } })
      .catch(() => null)
    const people = counted?.data?.noticeAudienceCount.people
    const asks = importance === 'NORMAL' ? '' : t('notice.publishAsksReceipt')
    const meeting = kind === 'MEETING' ? t('notice.publishAsksReply') : ''
    return {
      title: noticeId ? t('notice.publishRevision') : t('notice.publishQuestion'),
      text: [
        people === undefined ? '' : t('notice.publishReaches', { count: formatNumber(people) }),
        asks,
        meeting,
        t('notice.publishStays'),
      ].join(''),
    }
  }

  const discard = async () => {
    const sure = await confirm({
      title: t('notice.discardQuestion'),
      text: t('notice.discardText'),
      confirmLabel: t('notice.discard'),
      danger: true,
    })
    if (!sure) return
    if (kept.current.id) await discarding.run({ input: { draftId: kept.current.id } })
    kept.current = { id: null, revision: 0, content: JSON.stringify(contentOf(emptyNotice)) }
    draft.clear()
    setSavedAt(null)
  }

  return {
    publish,
    discard,
    savedAt,
    busy: publishing.busy,
    fieldErrors: { ...save.fieldErrors, ...publishing.fieldErrors },
    message: publishing.message ?? save.message,
  }
}
