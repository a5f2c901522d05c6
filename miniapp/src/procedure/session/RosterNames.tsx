import { Text } from '@tarojs/components'
import { Loaded } from '../../graphql/Loaded'
import { useRoster } from './useRoster'

/** 应到名单: everybody who was called, by name. */
export function RosterNames({ procedureId, sessionId }: { procedureId: string; sessionId: string }) {
  const { people, message, retry } = useRoster(procedureId, sessionId)
  return (
    <Loaded read={{ data: people, message, retry }} skeleton="text">
      {(known) => <Text className="mb-body">{known.map(({ name }) => name).join('　')}</Text>}
    </Loaded>
  )
}
