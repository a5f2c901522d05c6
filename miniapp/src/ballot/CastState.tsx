import { Text, View } from '@tarojs/components'
import { Banner } from '../design/feedback/Banner'
import { Progress } from '../design/feedback/Progress'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import { countIn, type KeptVote } from './kept-votes'

/** How many ballots of a vote are in the box, and what became of the others: nothing is called cast that is not. */
export function CastState({ vote }: { vote: KeptVote }) {
  const t = useMessages()
  const format = useFormat()
  const total = vote.ballots.length
  const [cast, waiting] = [countIn(vote, 'CAST'), countIn(vote, 'WAITING')]
  const told = (['CLOSED', 'REFUSED', 'REPLACED'] as const).filter((state) => countIn(vote, state) > 0)
  return (
    <View className="mb-stack">
      <Progress value={cast} total={total} label={t('ballot.cast.progress', { cast, total })} />
      {waiting > 0 && <Banner text={t('ballot.cast.waiting')} />}
      {cast === total && (
        <Banner
          tone="good"
          text={`${t('ballot.cast.done')}。${t('ballot.cast.doneText', { date: format.dateTime(vote.closesAt) })}`}
        />
      )}
      {told.map((state) => (
        <Banner
          key={state}
          tone={state === 'REPLACED' ? 'info' : 'warning'}
          text={t(`ballot.cast.${state}`, { count: countIn(vote, state) })}
        />
      ))}
      <Text className="mb-small">{t('ballot.cast.why')}</Text>
    </View>
  )
}
