import { Text } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { DevicesDocument } from '../generated/documents'
import { Device } from './Device'
import { useEndDevices } from './useEndDevices'
import './index.scss'

export default function DevicesPage() {
  const t = useMessages()
  const read = useRead(DevicesDocument, {})
  const { end, endAll, busy, message } = useEndDevices(read.retry)
  return (
    <Screen
      title={t('account.devices.title')}
      bottom={<Button kind="danger" label={t('account.devices.endAll')} busy={busy} onPress={() => void endAll()} />}
    >
      {message && <Banner tone="error" text={message} />}
      <Loaded read={read} skeleton="list">
        {({ sessions }) => (
          <>
            <Text className="mb-body account-devices__lead">
              {t('account.devices.lead', { count: sessions.length })}
            </Text>
            {sessions.map((session) => (
              <Device key={session.id} session={session} onEnd={(name) => void end(session.id, name)} />
            ))}
          </>
        )}
      </Loaded>
    </Screen>
  )
}
