import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { CodeField } from '../../ballot/CodeField'
import { VoteError } from '../../ballot/vote-error'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'

/** Ballots were taken on another phone, or this one forgot: with the 票号 it goes on here. */
export function FillElsewhere({ onSeed }: { onSeed: (seed: Uint8Array) => Promise<unknown> }) {
  const t = useMessages()
  const [entering, setEntering] = useState(false)
  const [error, setError] = useState<string>()
  const use = (seed: Uint8Array) =>
    onSeed(seed).catch((reason: unknown) => {
      setError(
        t(reason instanceof VoteError && reason.fault === 'STORAGE' ? 'ballot.fault.STORAGE' : 'ballot.fault.KEYS'),
      )
    })
  return (
    <Screen title={t('ballot.title')}>
      <View className="mb-stack">
        <Card>
          <View className="mb-stack">
            <Text className="mb-title">{t('ballot.elsewhere.title')}</Text>
            <Text className="mb-body">{t('ballot.elsewhere.text')}</Text>
            <Text className="mb-body">{t('ballot.elsewhere.code')}</Text>
            {entering ? (
              <CodeField onSeed={use} />
            ) : (
              <Button kind="secondary" label={t('ballot.elsewhere.enter')} onPress={() => setEntering(true)} />
            )}
            {error && <Banner tone="error" text={error} />}
          </View>
        </Card>
        <Banner text={t('ballot.elsewhere.lost')} />
      </View>
    </Screen>
  )
}
