import { formatNumber, formatPercent } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Progress } from '../../design/feedback/Progress'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { Split } from '../../design/layout/Split'
import { StatLine } from '../../design/list/StatLine'
import { useWide } from '../../design/theme/useWide'
import { useMessages } from '../../message/useMessages'
import type { NoticeReachQuery } from '../generated/documents'
import { PartList, partKey } from './PartList'
import { type ReaderFilter, ReaderList } from './ReaderList'

interface ReachViewProps {
  notice: NoticeReachQuery['notice']
  reach: NoticeReachQuery['noticeReach']
}

/** The sentence, the figures, by group, and the people behind each figure. */
export function ReachView({ notice, reach }: ReachViewProps) {
  const t = useMessages()
  const wide = useWide()
  const [filter, setFilter] = useState<ReaderFilter>('UNREAD')
  const [part, setPart] = useState<string>()
  const readers = (
    <ReaderList
      noticeId={notice.id}
      meeting={notice.kind === 'MEETING'}
      filter={filter}
      onFilter={setFilter}
      part={reach.parts.find((one) => partKey(one) === part)}
      onAllParts={() => setPart(undefined)}
    />
  )
  const figures = (
    <View className="mb-stack">
      <Text className="mb-title">{notice.title}</Text>
      <Figures notice={notice} reach={reach} onChoose={setFilter} />
      {reach.parts.length > 1 && (
        <Section title={t('notice.reach.parts')} note={t('notice.reach.partsNote')}>
          <PartList parts={reach.parts} chosen={part} onChoose={setPart} />
        </Section>
      )}
      {!wide && readers}
    </View>
  )
  return <Split list={figures} detail={readers} />
}

function Figures({ notice, reach, onChoose }: ReachViewProps & { onChoose: (filter: ReaderFilter) => void }) {
  const t = useMessages()
  const { audience, read, unreadWithPhone, unreadWithoutPhone, coming, leave, acknowledged } = reach
  const left = unreadWithPhone + unreadWithoutPhone
  const counts = { left: formatNumber(left), without: formatNumber(unreadWithoutPhone) }
  const sentence =
    left === 0
      ? t('notice.reach.all', { total: formatNumber(audience) })
      : t(unreadWithoutPhone > 0 ? 'notice.reach.sentence' : 'notice.reach.sentencePhones', counts)
  const share = formatPercent(audience > 0 ? read / audience : 0)
  const label = t('notice.reach.read', { read: formatNumber(read), total: formatNumber(audience), share })
  const stat = (name: 'COMING' | 'LEAVE' | 'NO_REPLY', count: number) => ({
    label: t(`notice.filter.${name}`),
    value: formatNumber(count),
    onPress: () => onChoose(name),
  })
  return (
    <Card>
      <View className="mb-stack">
        <Text className="notice-reach__sentence">{sentence}</Text>
        <Progress value={read} total={audience} label={label} />
        {notice.importance !== 'NORMAL' && (
          <Text className="mb-small">{t('notice.reach.acknowledged', { count: formatNumber(acknowledged) })}</Text>
        )}
        {notice.kind === 'MEETING' && (
          <StatLine
            stats={[stat('COMING', coming), stat('LEAVE', leave), stat('NO_REPLY', audience - coming - leave)]}
          />
        )}
      </View>
    </Card>
  )
}
