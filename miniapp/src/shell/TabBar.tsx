import { Text, View } from '@tarojs/components'
import { Icon } from '../design/icon/Icon'
import { classNames } from '../design/theme/class-names'
import { press, speak } from '../design/theme/press'
import { useMessages } from '../message/useMessages'
import { type Tab, tabIcons } from './tab'

interface TabBarProps {
  tabs: readonly Tab[]
  current: Tab
  onChoose: (tab: Tab) => void
}

/** At the bottom of the phone; in a wide window the side navigation stands in its place. */
export function TabBar({ tabs, current, onChoose }: TabBarProps) {
  const t = useMessages()
  return (
    <View className="mb-tab-bar" {...speak({ role: 'tablist', label: t('shell.tab.label') })}>
      {tabs.map((tab) => {
        const label = t(`shell.tab.${tab}`)
        return (
          <View
            key={tab}
            className={classNames('mb-tab-bar__tab', tab === current && 'mb-tab-bar__tab--current')}
            {...press(() => onChoose(tab), { role: 'tab', label, selected: tab === current })}
          >
            <Icon name={tabIcons[tab]} />
            <Text className="mb-tab-bar__label">{label}</Text>
          </View>
        )
      })}
    </View>
  )
}
