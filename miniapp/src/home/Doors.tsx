import { Text, View } from '@tarojs/components'
import { Icon } from '../design/icon/Icon'
import type { IconName } from '../design/icon/icon-names'
import { openPage, openTab } from '../design/layout/navigate'
import { press } from '../design/theme/press'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { useViewer } from '../session/useViewer'
import { PointsDoorDocument } from './generated/documents'

interface Door {
  key: 'disclosure' | 'calendar' | 'policy' | 'notice' | 'evaluation' | 'power' | 'asset' | 'ranking' | 'points'
  icon: IconName
  open(): void
}

const DOORS: Door[] = [
  { key: 'disclosure', icon: 'wallet', open: () => openTab('disclosure') },
  { key: 'calendar', icon: 'calendar', open: () => openPage('/calendar/village/index') },
  { key: 'policy', icon: 'sprout', open: () => openPage('/policy/list/index') },
  { key: 'notice', icon: 'megaphone', open: () => openPage('/notice/list/index') },
  { key: 'power', icon: 'clipboard-list', open: () => openPage('/register/power/list/index') },
  { key: 'asset', icon: 'landmark', open: () => openPage('/register/asset/list/index') },
  { key: 'evaluation', icon: 'clipboard-check', open: () => openTab('evaluation') },
  { key: 'ranking', icon: 'flag', open: () => openPage('/ranking/list/index') },
]

const POINTS: Door = { key: 'points', icon: 'hand-coins', open: () => openPage('/points/home/index') }

/** 积分 has a door only where the village runs it. */
function usePointsOn(): boolean {
  const division = useViewer().viewer?.division.code ?? ''
  const read = useRead(PointsDoorDocument, { division }, { skip: division.length !== 12 })
  return read.data?.pointsProgramme.on === true
}

export function Doors() {
  const t = useMessages()
  const doors = usePointsOn() ? [...DOORS, POINTS] : DOORS
  return (
    <View className="home-doors">
      {doors.map((door) => (
        <View
          key={door.key}
          className="home-door"
          {...press(door.open, { role: 'link', label: t(`home.door.${door.key}`) })}
        >
          <View className="home-door__icon">
            <Icon name={door.icon} size="large" />
          </View>
          <Text className="home-door__label">{t(`home.door.${door.key}`)}</Text>
        </View>
      ))}
    </View>
  )
}
