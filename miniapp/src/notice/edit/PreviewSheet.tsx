import { View } from '@tarojs/components'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { NoticeArticle } from '../detail/NoticeArticle'
import { contentOf, type NoticeForm } from './notice-form'

/** What a villager will see. */
export function PreviewSheet({ form, open, onClose }: { form: NoticeForm; open: boolean; onClose: () => void }) {
  const t = useMessages()
  const { viewer } = useViewer()
  const { startsAt, endsAt, agenda } = contentOf(form)
  const meeting =
    form.kind === 'MEETING' && startsAt
      ? {
          startsAt,
          endsAt,
          place: form.place,
          onlineUrl: form.onlineUrl,
          agenda: agenda.filter((point) => point.trim()),
        }
      : null
  const article = { title: form.title || t('notice.untitled'), body: form.body, attachments: form.attachments, meeting }
  const byline = [viewer?.hat?.division.name, viewer?.name].filter(Boolean).join(' · ')
  return (
    <Sheet open={open} title={t('notice.previewTitle')} onClose={onClose}>
      <View className="mb-stack">
        <Banner tone="info" icon="eye" text={t('notice.previewText')} />
        <NoticeArticle article={article} byline={byline} />
      </View>
    </Sheet>
  )
}
