import { useRouter } from '@tarojs/taro'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { NoticeDetailDocument, NoticeDraftDocument } from '../generated/documents'
import { NoticeEditor } from './NoticeEditor'
import { emptyNotice, formOfDraft, formOfNotice } from './notice-form'
import '../notice.scss'

/** A new notice; `draft` goes on with one kept on the server; `notice` writes a new version of a published one. */
export default function NoticeEditPage() {
  const { draft, notice } = useRouter().params
  if (draft) return <SavedDraft id={draft} />
  if (notice) return <Revision id={notice} />
  return <NoticeEditor draftKey="notice-edit:new" initial={emptyNotice} />
}

function SavedDraft({ id }: { id: string }) {
  const t = useMessages()
  const read = useRead(NoticeDraftDocument, { id })
  const draft = read.data?.noticeDraft
  if (!draft)
    return (
      <Screen title={t('notice.newTitle')}>
        <Loaded read={read} skeleton="form">
          {() => null}
        </Loaded>
      </Screen>
    )
  return (
    <NoticeEditor
      draftKey={`notice-edit:draft:${id}:${draft.revision}`}
      initial={formOfDraft(draft)}
      noticeId={draft.noticeId ?? undefined}
    />
  )
}

function Revision({ id }: { id: string }) {
  const t = useMessages()
  const read = useRead(NoticeDetailDocument, { id })
  const notice = read.data?.notice
  if (notice)
    return (
      <NoticeEditor draftKey={`notice-edit:${id}:${notice.version}`} initial={formOfNotice(notice)} noticeId={id} />
    )
  return (
    <Screen title={t('notice.reviseTitle')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}
