import { Text, View } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import { Card } from '../../design/layout/Card'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { WorkRun } from './guide'

/** What is on record of this step already; nothing of it can be taken out again. */
export function Recorded({ evidence }: { evidence: WorkRun['evidence'] }) {
  const t = useMessages()
  const format = useFormat()
  return (
    <Card>
      {evidence.map((record) => (
        <View key={record.id} className="procedure-work-record">
          <View className="mb-tag-row">
            <Text className="procedure-work-record__title">{record.title}</Text>
            {record.late && <Tag label={t('procedureWork.lateTag')} tone="amber" icon="history" />}
          </View>
          {record.text && <Text className="mb-body">{record.text}</Text>}
          {record.attachment && <AttachmentList attachments={[record.attachment]} />}
          <Text className="mb-small">
            {record.late && record.witnessName
              ? t('procedureWork.recordedLate', {
                  happened: format.dateTime(record.happenedAt),
                  recorded: format.dateTime(record.recordedAt),
                  witness: record.witnessName,
                  name: record.recorderName,
                })
              : t('procedureWork.recorded', { when: format.moment(record.recordedAt), name: record.recorderName })}
          </Text>
        </View>
      ))}
    </Card>
  )
}
