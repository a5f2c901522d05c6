import { Text, View } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import { Card } from '../../design/layout/Card'
import { speak } from '../../design/theme/press'
import { distinct } from '../distinct'
import { MeetingFacts, type MeetingView } from './MeetingFacts'

export interface ArticleView {
  title: string
  body: string
  meeting?: MeetingView | null
  attachments: readonly AttachmentItemFragment[]
}

interface NoticeArticleProps {
  article: ArticleView
  /** Who and when, under the title. */
  byline: string
}

/** What a reader sees of a notice, published or in the preview. */
export function NoticeArticle({ article, byline }: NoticeArticleProps) {
  const { title, body, meeting, attachments } = article
  const paragraphs = distinct(body.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== ''))
  return (
    <View className="mb-stack notice-article">
      <View className="notice-head">
        <View className="notice-head__title" {...speak({ role: 'heading', level: 1 })}>
          <Text>{title}</Text>
        </View>
        <Text className="mb-small">{byline}</Text>
      </View>
      {meeting && <MeetingFacts meeting={meeting} />}
      {(paragraphs.length > 0 || attachments.length > 0) && (
        <Card>
          <View className="mb-stack">
            {paragraphs.map(({ key, text }) => (
              <Text key={key} className="notice-paragraph" userSelect>
                {text}
              </Text>
            ))}
            <AttachmentList attachments={attachments} />
          </View>
        </Card>
      )}
    </View>
  )
}
