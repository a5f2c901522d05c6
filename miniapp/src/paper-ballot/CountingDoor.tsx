import '../message/late/paperBallot'
import { View } from '@tarojs/components'
import { Button } from '../design/button/Button'
import { openPage } from '../design/layout/navigate'
import { Section } from '../design/layout/Section'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { CountingActionsDocument } from './generated/documents'

/** For who serves people without a phone: nothing for everybody else. */
export function CountingDoor({ id }: { id: string }) {
  const t = useMessages()
  const actions = useRead(CountingActionsDocument, { id }).data?.evaluation?.countingActions ?? []
  if (actions.length === 0) return null
  return (
    <Section title={t('paperBallot.door.title')} note={t('paperBallot.door.note')}>
      <View className="mb-stack">
        {actions.includes('PAPER') && (
          <Button
            kind="secondary"
            icon="clipboard-list"
            label={t('paperBallot.door.paper')}
            onPress={() => openPage('/paper-ballot/desk/index', { id })}
          />
        )}
        {actions.includes('HELP') && (
          <Button
            kind="secondary"
            icon="handshake"
            label={t('paperBallot.door.help')}
            onPress={() => openPage('/helper-session/start/index', { id })}
          />
        )}
      </View>
    </Section>
  )
}
