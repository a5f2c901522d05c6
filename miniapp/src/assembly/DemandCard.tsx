import { Text, View } from '@tarojs/components'
import { Progress } from '../design/feedback/Progress'
import { Card } from '../design/layout/Card'
import { Deadline } from '../design/list/Deadline'
import { Tag } from '../design/list/Tag'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import type { DemandCardFragment } from './generated/documents'

interface DemandCardProps {
  demand: DemandCardFragment
  /** The village's name, where several stand in one list. */
  place?: string
  onPress: () => void
}

const TONES = { OPEN: 'plain', REACHED: 'amber', CONVENED: 'green', WITHDRAWN: 'plain' } as const

/** One demand: what is to be talked over, how many have signed, by when it is to be called. */
export function DemandCard({ demand, place, onPress }: DemandCardProps) {
  const t = useMessages()
  const format = useFormat()
  const { topic, state, bodyTitle, by, openerLabel, openedAt, needed, onlineCount, paperCount, dueAt } = demand
  const count = onlineCount + paperCount
  const opened = t('assembly.card.opened', { who: openerLabel, date: format.date(openedAt) })
  return (
    <Card tone={demand.overdue ? 'urgent' : 'plain'} onPress={onPress} label={topic}>
      <View className="mb-stack">
        <DemandTags demand={demand} tone={TONES[state]} />
        <Text className="mb-title">{topic}</Text>
        <Text className="mb-small">{t('assembly.card.asked', { body: bodyTitle, by: t(`assembly.by.${by}`) })}</Text>
        <Progress value={count} total={needed} label={t('assembly.card.progress', { count, needed })} />
        {state === 'REACHED' && dueAt && <Deadline at={dueAt} label={t('assembly.detail.due')} />}
        <Text className="mb-small">{[place, opened].filter(Boolean).join(' · ')}</Text>
      </View>
    </Card>
  )
}

interface DemandTagsProps {
  demand: Pick<DemandCardFragment, 'state' | 'overdue' | 'signedByMe'>
  tone?: 'plain' | 'amber' | 'green'
}

export function DemandTags({ demand: { state, overdue, signedByMe }, tone = TONES[state] }: DemandTagsProps) {
  const t = useMessages()
  const late = state === 'CONVENED' ? 'assembly.lateConvened' : 'assembly.late'
  return (
    <View className="mb-tag-row">
      <Tag label={t(`assembly.state.${state}`)} tone={tone} />
      {overdue && <Tag label={t(late)} tone="red" icon="circle-alert" />}
      {signedByMe && <Tag label={t('assembly.card.signed')} tone="green" icon="check" />}
    </View>
  )
}
