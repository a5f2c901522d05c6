import { useEffect, useRef } from 'react'
import { useCommand } from '../../graphql/useCommand'
import { MarkNoticeReadDocument, type NoticeFullFragment } from '../generated/documents'

/** Tells the API once that the reader has it before them. On a bad line it is told at the next opening. */
export function useMarkRead(notice: NoticeFullFragment | undefined): void {
  const command = useCommand(MarkNoticeReadDocument)
  const told = useRef('')
  useEffect(() => {
    if (!notice || notice.readAt || told.current === notice.id) return
    told.current = notice.id
    void command.run({ input: { noticeId: notice.id } })
  })
}
