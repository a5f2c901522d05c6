import { Text } from '@tarojs/components'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import type { HelperSessionViewFragment } from './generated/documents'

/** For whom, and until when: on every page of it. */
export function HelpedFor({ session }: { session: HelperSessionViewFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { personName: name, expiresAt } = session
  return (
    <Text className="mb-small helper-for">{t('paperBallot.help.for', { name, time: format.dateTime(expiresAt) })}</Text>
  )
}
