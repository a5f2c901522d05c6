import { Text, View } from '@tarojs/components'
import { Icon } from '../design/icon/Icon'
import { openTab } from '../design/layout/navigate'
import { classNames } from '../design/theme/class-names'
import { press, speak } from '../design/theme/press'
import { useMessages } from '../message/useMessages'
import { useViewer } from '../session/useViewer'
import { useStore } from '../store/store'
import { currentTabStore } from './current-tab'
import { tabIcons, tabsFor } from './tab'

/** Beside every screen in a wide window. */
export function SideNavigation() {
  const t = useMessages()
  const { viewer, hasOffice } = useViewer()
  const current = useStore(currentTabStore)
  return (
    <View className="mb-side" {...speak({ role: 'navigation', label: t('shell.tab.label') })}>
      <View className="mb-side__head">
        <Text className="mb-side__name">{t('shell.app.name')}</Text>
        {viewer && <Text className="mb-side__place">{viewer.hat?.division.name ?? viewer.division.name}</Text>}
      </View>
      {tabsFor(hasOffice).map((tab) => (
        <View
          key={tab}
          className={classNames('mb-side__tab', tab === current && 'mb-side__tab--current')}
          {...press(() => openTab(tab), { role: 'link', label: t(`shell.tab.${tab}`), selected: tab === current })}
        >
          <Icon name={tabIcons[tab]} />
          <Text>{t(`shell.tab.${tab}`)}</Text>
        </View>
      ))}
      {viewer && (
        <View className="mb-side__foot">
          <Text>{viewer.name}</Text>
        </View>
      )}
    </View>
  )
}
