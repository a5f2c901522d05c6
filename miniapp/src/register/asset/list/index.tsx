import '../../../message/late/register'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../design/button/Button'
import { ButtonRow } from '../../../design/button/ButtonRow'
import { Tabs } from '../../../design/form/Tabs'
import { openPage } from '../../../design/layout/navigate'
import { Loaded } from '../../../graphql/Loaded'
import { useRead } from '../../../graphql/useRead'
import { useMessages } from '../../../message/useMessages'
import { useViewer } from '../../../session/useViewer'
import { RegisterSummaryDocument } from '../../generated/documents'
import { VillageScreen } from '../../VillageScreen'
import { AssetList } from './AssetList'
import { ContractList } from './ContractList'
import { Summary } from './Summary'
import './index.scss'

const TABS = ['assets', 'contracts'] as const

/** 集体家底: what the village owns, in one sentence and a chart; then line by line. */
export default function AssetListPage() {
  const t = useMessages()
  const keeps = useViewer().viewer?.hat?.kind === 'VILLAGE_CADRE'
  return (
    <VillageScreen
      title={t('register.asset.title')}
      wide="full"
      bottom={keeps ? (village) => <Add village={village} /> : undefined}
    >
      {(village) => <Register village={village} />}
    </VillageScreen>
  )
}

function Register({ village }: { village: string }) {
  const t = useMessages()
  const read = useRead(RegisterSummaryDocument, { division: village })
  const [tab, setTab] = useState<(typeof TABS)[number]>('assets')
  useDidShow(() => read.retry())
  return (
    <View className="mb-stack">
      <Loaded read={read} skeleton="chart">
        {({ registerSummary }) => <Summary summary={registerSummary} village={village} />}
      </Loaded>
      <Tabs
        label={t('register.asset.tabs')}
        options={TABS.map((value) => ({ value, label: t(`register.asset.tab.${value}`) }))}
        value={tab}
        onChange={setTab}
      />
      {tab === 'assets' ? <AssetList village={village} /> : <ContractList village={village} />}
    </View>
  )
}

/** The village's cadres enter; nobody else is offered it. */
function Add({ village }: { village: string }) {
  const t = useMessages()
  const { hat } = useViewer().viewer ?? {}
  if (hat?.kind !== 'VILLAGE_CADRE' || hat.division.code !== village) return null
  const open = (page: string) => openPage(page, { division: village })
  return (
    <ButtonRow>
      <Button
        kind="secondary"
        icon="plus"
        label={t('register.contract.add')}
        onPress={() => open('/register/contract/edit/index')}
      />
      <Button icon="plus" label={t('register.asset.add')} onPress={() => open('/register/asset/edit/index')} />
    </ButtonRow>
  )
}
