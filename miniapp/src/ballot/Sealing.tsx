import { Text, View } from '@tarojs/components'
import { Progress } from '../design/feedback/Progress'
import { Card } from '../design/layout/Card'
import { Screen } from '../design/layout/Screen'
import { useMessages } from '../message/useMessages'
import type { GiveVote } from './useGiveVote'

const PHASES = ['BLINDING', 'ASKING', 'SEALING'] as const

/** Ballots are being taken: what the phone is at, and that an interruption costs nothing. */
export function Sealing({ step: { phase, done, total } }: { step: NonNullable<GiveVote['step']> }) {
  const t = useMessages()
  const share = total > 0 ? done / total : 0
  const value = Math.round((PHASES.indexOf(phase) + share) * 100)
  return (
    <Screen title={t('ballot.seal.title')} back={false}>
      <Card>
        <View className="mb-stack">
          <Progress value={value} total={PHASES.length * 100} label={t(`ballot.seal.${phase}`)} />
          <Text className="mb-small">{t('ballot.seal.note')}</Text>
        </View>
      </Card>
    </Screen>
  )
}
