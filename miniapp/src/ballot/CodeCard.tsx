import { writeSeedCode } from '@shared/ballot/seed-code'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../design/button/Button'
import { ButtonRow } from '../design/button/ButtonRow'
import { showToast } from '../design/feedback/toast-store'
import { Card } from '../design/layout/Card'
import { useMessages } from '../message/useMessages'
import type { KeptVote } from './kept-votes'
import { bytesOf } from './seal'
import './ballot.scss'

/** 票号: covered until it is asked for, in groups that can be written down. */
export function CodeCard({ vote }: { vote: Pick<KeptVote, 'seed'> }) {
  const t = useMessages()
  const [shown, setShown] = useState(false)
  const code = writeSeedCode(bytesOf(vote.seed))
  const copy = async () => {
    await Taro.setClipboardData({ data: code })
    showToast({ text: t('ballot.code.copied') })
  }
  return (
    <Card>
      <View className="mb-stack">
        <Text className="mb-title">{t('ballot.code.title')}</Text>
        <Text className="mb-body">{t('ballot.code.note')}</Text>
        {shown && (
          <Text className="ballot-code" userSelect>
            {code}
          </Text>
        )}
        <Text className="mb-small">{t('ballot.code.warning')}</Text>
        {shown ? (
          <ButtonRow>
            <Button kind="secondary" label={t('ballot.code.hide')} onPress={() => setShown(false)} />
            <Button kind="secondary" label={t('ballot.code.copy')} onPress={copy} />
          </ButtonRow>
        ) : (
          <Button kind="secondary" label={t('ballot.code.show')} onPress={() => setShown(true)} />
        )}
      </View>
    </Card>
  )
}
