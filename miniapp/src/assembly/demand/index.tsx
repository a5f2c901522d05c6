import '../../message/late/assembly'
import '../../message/late/procedureWork'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { AssemblyDemandDocument } from '../generated/documents'
import { ConveneSheet } from './ConveneSheet'
import { DemandActions, MainAction } from './DemandActions'
import { DemandBody } from './DemandBody'
import { PaperSheet } from './PaperSheet'
import './index.scss'

export type DemandSheetName = 'paper' | 'convene'

/** One demand: why, whether it is enough with the arithmetic, and what the viewer may do. */
export default function AssemblyDemandPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(AssemblyDemandDocument, { id })
  const [sheet, setSheet] = useState<DemandSheetName>()
  const demand = read.data?.assemblyDemand
  // A bar with nothing in it would only take room.
  const acts = demand?.availableActions.some((action) => action === 'SIGN' || action === 'CONVENE')
  const main = acts ? demand : undefined
  const close = () => setSheet(undefined)
  return (
    <Screen title={t('assembly.detail.title')} bottom={main && <MainAction demand={main} onSheet={setSheet} />}>
      <Loaded read={read} skeleton="text">
        {({ assemblyDemand }) => (
          <View className="assembly-page">
            <DemandBody demand={assemblyDemand} />
            <DemandActions demand={assemblyDemand} onSheet={setSheet} />
          </View>
        )}
      </Loaded>
      {demand && sheet === 'paper' && <PaperSheet demand={demand} onClose={close} />}
      {demand && sheet === 'convene' && <ConveneSheet demand={demand} onClose={close} />}
    </Screen>
  )
}
