import { Text, View } from '@tarojs/components'
import { Icon } from '../design/icon/Icon'
import type { IconName } from '../design/icon/icon-names'
import { openPage } from '../design/layout/navigate'
import { Section } from '../design/layout/Section'
import { press } from '../design/theme/press'
import { useMessages } from '../message/useMessages'
import './workbench.scss'

type Task =
  | 'notice'
  | 'calendar'
  | 'standings'
  | 'disclosure'
  | 'procedure'
  | 'rules'
  | 'powers'
  | 'evaluation'
  | 'policy'
  | 'roster'
  | 'office'
  | 'ranking'
  | 'points'

const TASKS: Record<Task, { icon: IconName; page: string }> = {
  notice: { icon: 'megaphone', page: '/notice/edit/index' },
  calendar: { icon: 'calendar', page: '/calendar/village/index' },
  standings: { icon: 'calendar', page: '/calendar/desk/index' },
  disclosure: { icon: 'receipt-text', page: '/disclosure/edit/index' },
  procedure: { icon: 'landmark', page: '/procedure/propose/index' },
  powers: { icon: 'scroll-text', page: '/register/power/county/index' },
  rules: { icon: 'gavel', page: '/procedure/rules/index' },
  evaluation: { icon: 'clipboard-check', page: '/evaluation/edit/index' },
  policy: { icon: 'sprout', page: '/policy/edit/index' },
  roster: { icon: 'users', page: '/roster/list/index' },
  office: { icon: 'stamp', page: '/office/list/index' },
  ranking: { icon: 'flag', page: '/ranking/list/index' },
  points: { icon: 'hand-coins', page: '/points/rules/index' },
}

/** What each office begins; the API checks it again. */
const BEGINNINGS: Record<string, Task[]> = {
  VILLAGE_CADRE: ['notice', 'disclosure', 'calendar', 'procedure', 'evaluation', 'policy', 'roster', 'points'],
  SUPERVISOR: ['calendar', 'evaluation', 'ranking'],
  WORK_TEAM_MEMBER: ['notice'],
  TOWNSHIP_STAFF: ['standings', 'notice', 'evaluation', 'policy', 'roster', 'office', 'ranking'],
  COUNTY_STAFF: ['standings', 'notice', 'policy', 'powers', 'ranking', 'points'],
  COUNTY_ADMINISTRATOR: ['standings', 'notice', 'policy', 'roster', 'office', 'rules', 'powers', 'points'],
}

export function BeginList({ kind }: { kind: string }) {
  const t = useMessages()
  const tasks = BEGINNINGS[kind] ?? []
  if (tasks.length === 0) return null
  return (
    <Section title={t('workbench.begin')}>
      <View className="workbench-begin">
        {tasks.map((task) => (
          <View
            key={task}
            className="workbench-begin__task"
            {...press(() => openPage(TASKS[task].page), { role: 'link', label: t(`workbench.task.${task}`) })}
          >
            <Icon name={TASKS[task].icon} size="large" />
            <Text className="workbench-begin__label">{t(`workbench.task.${task}`)}</Text>
          </View>
        ))}
      </View>
    </Section>
  )
}
