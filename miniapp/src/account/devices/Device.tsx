import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { PersonLine } from '../../design/list/PersonLine'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DevicesQuery } from '../generated/documents'

type Session = DevicesQuery['sessions'][number]

export function Device({ session, onEnd }: { session: Session; onEnd: (name: string) => void }) {
  const t = useMessages()
  const format = useFormat()
  const name = session.deviceName || t('account.devices.unknown')
  return (
    <Card>
      <PersonLine
        name={name}
        note={[
          t('account.devices.seen', { moment: format.moment(session.lastSeenAt) }),
          t('account.devices.opened', { date: format.dateTime(session.openedAt) }),
        ].join(' · ')}
        trailing={
          session.current ? (
            <Tag tone="green" label={t('account.devices.current')} />
          ) : (
            <Button kind="secondary" fit small label={t('account.devices.end')} onPress={() => onEnd(name)} />
          )
        }
      />
    </Card>
  )
}
