import { formatTime } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { Loaded } from '../../graphql/Loaded'
import { useMessages } from '../../message/useMessages'
import { type Called, useRoster } from './useRoster'

/** 应到名单: everybody who was called, by name; who came, with how it was entered. */
export function RosterNames({ procedureId, sessionId }: { procedureId: string; sessionId: string }) {
  const t = useMessages()
  const { people, message, retry } = useRoster(procedureId, sessionId)
  const way = ({ signInWay, signedInAt }: Called) =>
    signInWay ? t(`procedureWork.way.${signInWay}`, { when: signedInAt ? formatTime(signedInAt) : '' }) : ''
  return (
    <Loaded read={{ data: people, message, retry }} skeleton="text">
      {(known) =>
        known.some(({ signInWay }) => signInWay) ? (
          <View className="mb-stack">
            {known.map((one) => (
              <Text key={one.personId} className="mb-body">
                {[one.name, way(one)].filter(Boolean).join(' · ')}
              </Text>
            ))}
          </View>
        ) : (
          <Text className="mb-body">{known.map(({ name }) => name).join('　')}</Text>
        )
      }
    </Loaded>
  )
}
