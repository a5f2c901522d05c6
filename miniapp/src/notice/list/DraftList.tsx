import { useDidShow } from '@tarojs/taro'
import { IconButton } from '../../design/button/IconButton'
import { confirm } from '../../design/dialog/dialog-store'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useCommand } from '../../graphql/useCommand'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { DiscardNoticeDraftDocument, NoticeDraftsDocument } from '../generated/documents'

/** What is being written in this office. Who may not write gets an error from the API, and sees nothing here. */
export function DraftList() {
  const t = useMessages()
  const format = useFormat()
  const read = useRead(NoticeDraftsDocument, {})
  const discard = useCommand(DiscardNoticeDraftDocument)
  useDidShow(() => read.retry())
  const drafts = read.data?.noticeDrafts ?? []
  if (drafts.length === 0) return null

  const remove = async (draftId: string) => {
    const sure = await confirm({
      title: t('notice.discardQuestion'),
      text: t('notice.discardText'),
      confirmLabel: t('notice.discard'),
      danger: true,
    })
    if (sure && (await discard.run({ input: { draftId } })).ok) read.retry()
  }
  return (
    <Section title={t('notice.drafts', { count: drafts.length })}>
      <Card flush>
        {drafts.map(({ id, title, noticeId, updatedAt }) => (
          <ListRow
            key={id}
            icon="pencil"
            title={title || t('notice.untitled')}
            note={t(noticeId ? 'notice.draftRevision' : 'notice.draftNew', { time: format.moment(updatedAt) })}
            trailing={<IconButton icon="trash-2" label={t('notice.discard')} onPress={() => remove(id)} />}
            onPress={() => openPage('/notice/edit/index', { draft: id })}
          />
        ))}
      </Card>
    </Section>
  )
}
