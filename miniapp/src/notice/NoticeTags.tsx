import { Tag } from '../design/list/Tag'
import { useMessages } from '../message/useMessages'
import type { NoticeCardFragment } from './generated/documents'

type Tagged = Pick<NoticeCardFragment, 'kind' | 'importance' | 'pinned' | 'withdrawnAt' | 'revisedAt' | 'expiresAt'>

/** What kind of notice it is and what became of it; the words carry the meaning, not the colours. */
export function NoticeTags({ notice }: { notice: Tagged }) {
  const t = useMessages()
  const { kind, importance, pinned, withdrawnAt, revisedAt, expiresAt } = notice
  const expired = expiresAt && Date.parse(expiresAt) <= Date.now()
  return (
    <>
      {withdrawnAt && <Tag label={t('notice.withdrawn')} tone="amber" icon="undo-2" />}
      {pinned && <Tag label={t('notice.pinned')} icon="pin" />}
      {importance !== 'NORMAL' && !withdrawnAt && (
        <Tag label={t(`notice.importance.${importance}`)} tone={importance === 'URGENT' ? 'red' : 'amber'} />
      )}
      {kind === 'MEETING' && <Tag label={t('notice.kind.MEETING')} tone="green" icon="users" />}
      {revisedAt && !withdrawnAt && <Tag label={t('notice.revised')} icon="history" />}
      {expired && !withdrawnAt && <Tag label={t('notice.expired')} />}
    </>
  )
}

/** Whether `NoticeTags` would draw anything. */
export const hasTags = ({ kind, importance, pinned, withdrawnAt, revisedAt, expiresAt }: Tagged): boolean =>
  kind === 'MEETING' || importance !== 'NORMAL' || pinned || [withdrawnAt, revisedAt, expiresAt].some(Boolean)
