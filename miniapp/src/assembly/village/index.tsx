import '../../message/late/assembly'
import '../../message/late/procedureWork'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { DemandCard } from '../DemandCard'
import { AssemblyDemandsDocument } from '../generated/documents'
import { RollCard } from './RollCard'
import './index.scss'

const VILLAGE_CODE = 12

/** 代表名册和联名: of one village both; above villages what is asked for in all of them. */
export default function AssemblyVillagePage() {
  const t = useMessages()
  const { viewer } = useViewer()
  const asked = useRouter().params.division
  const division = asked ?? viewer?.hat?.division.code ?? viewer?.division.code ?? ''
  const village = division.length === VILLAGE_CODE
  const mine = village && viewer?.division.code === division
  return (
    <Screen
      title={t('assembly.title')}
      bottom={
        mine && (
          <Button
            icon="users"
            label={t('assembly.demands.open')}
            onPress={() => openPage('/assembly/open/index', { division })}
          />
        )
      }
    >
      <View className="assembly-page">
        {village && <RollCard division={division} />}
        {division !== '' && <Demands division={division} several={!village} />}
      </View>
    </Screen>
  )
}

function Demands({ division, several }: { division: string; several: boolean }) {
  const t = useMessages()
  const list = useList(AssemblyDemandsDocument, { division }, (data) => data.assemblyDemands)
  useDidShow(() => list.retry())
  return (
    <Section title={t(several ? 'assembly.demands.all' : 'assembly.demands.title')} note={t('assembly.demands.note')}>
      <Loaded read={list} skeleton="card">
        {(demands) =>
          demands.length === 0 ? (
            <EmptyState icon="users" title={t('assembly.demands.none')} text={t('assembly.demands.noneText')} />
          ) : (
            <View className="mb-stack">
              {demands.map((demand) => (
                <DemandCard
                  key={demand.id}
                  demand={demand}
                  place={several ? demand.division.name : undefined}
                  onPress={() => openPage('/assembly/demand/index', { id: demand.id })}
                />
              ))}
              <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
            </View>
          )
        }
      </Loaded>
    </Section>
  )
}
