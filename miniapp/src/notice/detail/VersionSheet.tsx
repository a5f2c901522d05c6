import { Text, View } from '@tarojs/components'
import { Sheet } from '../../design/dialog/Sheet'
import { Card } from '../../design/layout/Card'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { NoticeVersionsDocument } from '../generated/documents'
import { useMeetingTime } from '../useMeetingTime'

/** Every version that was published, word for word. */
export function VersionSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages()
  const format = useFormat()
  const meetingTime = useMeetingTime()
  const read = useRead(NoticeVersionsDocument, { id })
  return (
    <Sheet open title={t('notice.versions')} onClose={onClose}>
      <Loaded read={read} skeleton="text">
        {({ noticeVersions }) => (
          <View className="mb-stack">
            {noticeVersions.map((version) => (
              <Card key={version.version}>
                <Text className="mb-small">
                  {t('notice.versionAt', { version: version.version, time: format.dateTime(version.publishedAt) })}
                </Text>
                <Text className="notice-version__title">{version.title}</Text>
                {version.startsAt && (
                  <Text className="mb-body">
                    {t('notice.meetingGist', { time: meetingTime(version.startsAt), place: version.place ?? '' })}
                  </Text>
                )}
                {version.agenda.length > 0 && <Text className="mb-body">{version.agenda.join('；')}</Text>}
                <Text className="notice-paragraph">{version.body}</Text>
              </Card>
            ))}
          </View>
        )}
      </Loaded>
    </Sheet>
  )
}
