import '../../message/late/assembly'
import '../../message/late/procedureWork'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { AssemblyDemandOptionsDocument } from '../generated/documents'
import { OpenForm } from './OpenForm'
import './index.scss'

/** 发起联名: which meeting, and why. */
export default function OpenDemandPage() {
  const t = useMessages()
  const { division = '' } = useRouter().params
  const read = useRead(AssemblyDemandOptionsDocument, { division })
  const options = read.data?.assemblyDemandOptions
  if (options) return <OpenForm division={division} options={options} />
  return (
    <Screen title={t('assembly.open.title')}>
      <Loaded read={read} skeleton="form">
        {() => <View />}
      </Loaded>
    </Screen>
  )
}
