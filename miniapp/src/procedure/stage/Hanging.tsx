import { beijingParts } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { Progress } from '../../design/feedback/Progress'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { Posting } from '../matter'

/** Days still to hang, by the calendar; 0 once they are up. */
export function daysLeft({ until }: Pick<Posting, 'until'>, now: number): number {
  return Math.max(0, beijingParts(until).day - beijingParts(now).day)
}

/** 还要公示 3 天: the days of a disclosure on the board. */
export function Hanging({ posting }: { posting: Posting }) {
  const t = useMessages()
  const format = useFormat()
  const { startedAt, until, endedAt, days } = posting
  const from = format.date(startedAt)
  if (endedAt) {
    return <Text className="mb-body">{t('procedure.posting.ended', { from, to: format.date(endedAt), days })}</Text>
  }
  const left = Date.parse(until) > Date.now() ? Math.max(1, daysLeft(posting, Date.now())) : 0
  const label = left > 0 ? t('procedure.posting.left', { days: left }) : t('procedure.posting.up')
  return (
    <View className="procedure-hanging">
      <Progress value={days - left} total={days} label={label} />
      <Text className="mb-small">{t('procedure.posting.span', { from, to: format.date(until), days })}</Text>
    </View>
  )
}
