import { View } from '@tarojs/components'
import { CastState } from '../../ballot/CastState'
import { CodeCard } from '../../ballot/CodeCard'
import type { KeptVote } from '../../ballot/kept-votes'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Card } from '../../design/layout/Card'
import { openTab } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'

interface FillCastProps {
  vote: KeptVote
  onChange: () => void
}

/** Voted: how far casting is, the code to keep, and that it may be changed. */
export function FillCast({ vote, onChange }: FillCastProps) {
  const t = useMessages()
  const leave = () => openTab('evaluation')
  return (
    <Screen
      title={t('ballot.cast.title')}
      back={leave}
      bottom={
        <ButtonRow>
          <Button kind="secondary" label={t('ballot.cast.again')} onPress={onChange} />
          <Button label={t('evaluation.fill.backToList')} onPress={leave} />
        </ButtonRow>
      }
    >
      <View className="mb-stack">
        <Card>
          <CastState vote={vote} />
        </Card>
        <CodeCard vote={vote} />
      </View>
    </Screen>
  )
}
