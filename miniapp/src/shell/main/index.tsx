import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { AccountPane } from '../../account/AccountPane'
import { Screen } from '../../design/layout/Screen'
import { DisclosurePane } from '../../disclosure/DisclosurePane'
import { EvaluationPane } from '../../evaluation/EvaluationPane'
import { HomePane } from '../../home/HomePane'
import { useViewer } from '../../session/useViewer'
import { WorkbenchPane } from '../../workbench/WorkbenchPane'
import { currentTabStore } from '../current-tab'
import { TabBar } from '../TabBar'
import { readTab, type Tab, tabsFor } from '../tab'
import { useElderOffer } from '../useElderOffer'

const panes: Record<Tab, ComponentType> = {
  home: HomePane,
  disclosure: DisclosurePane,
  evaluation: EvaluationPane,
  workbench: WorkbenchPane,
  account: AccountPane,
}

/** The panes that were opened stay, so that coming back finds them as they were left. */
function useVisited(current: Tab): ReadonlySet<Tab> {
  const visited = useRef(new Set<Tab>())
  visited.current.add(current)
  return visited.current
}

export default function MainPage() {
  const { params } = useRouter()
  const { hasOffice } = useViewer()
  const tabs = tabsFor(hasOffice)
  const [chosen, setChosen] = useState<Tab>(() => readTab(params.tab, tabs))
  const current = readTab(chosen, tabs)
  const visited = useVisited(current)
  useElderOffer()
  useEffect(() => currentTabStore.set(current), [current])
  return (
    <Screen wide="full" bottomBar={<TabBar tabs={tabs} current={current} onChoose={setChosen} />}>
      {tabs
        .filter((tab) => visited.has(tab))
        .map((tab) => {
          const Pane = panes[tab]
          return (
            <View key={tab} className={tab === current ? 'mb-pane' : 'mb-pane mb-pane--hidden'}>
              <Pane />
            </View>
          )
        })}
    </Screen>
  )
}
