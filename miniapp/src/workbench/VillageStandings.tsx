import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DataTable } from '../design/chart/DataTable'
import { EmptyState } from '../design/feedback/EmptyState'
import { SearchBar } from '../design/form/SearchBar'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { StatLine } from '../design/list/StatLine'
import { useMessages } from '../message/useMessages'
import type { WorkbenchView } from './WorkbenchPane'

type Village = WorkbenchView['villages'][number]
type Figure = 'published' | 'lateDisclosures' | 'waitingForReview' | 'lateReviews' | 'openQuestions' | 'openEvaluations'

const FIGURES: readonly Figure[] = [
  'published',
  'lateDisclosures',
  'waitingForReview',
  'lateReviews',
  'openQuestions',
  'openEvaluations',
]
const SHOWN = 60

const sum = (villages: readonly Village[], figure: Figure) =>
  villages.reduce((total, village) => total + village[figure], 0)
const needsHelp = (village: Village) =>
  village.lateDisclosures * 100 +
  village.lateReviews * 100 +
  village.openQuestions * 10 +
  (village.published === 0 ? 1 : 0)

/** Which villages need help: those with late reviews and unanswered questions first. */
export function VillageStandings({ villages }: { villages: readonly Village[] }) {
  const t = useMessages()
  const [search, setSearch] = useState('')
  const found = villages.filter((village) => village.division.fullName.includes(search.trim()))
  const ordered = [...found].sort((left, right) => needsHelp(right) - needsHelp(left)).slice(0, SHOWN)
  return (
    <View className="mb-stack">
      <Card>
        <StatLine
          stats={[
            { label: t('workbench.column.villages'), value: String(villages.length) },
            { label: t('workbench.column.published'), value: String(sum(villages, 'published')), tone: 'green' },
            {
              label: t('workbench.column.lateDisclosures'),
              value: String(sum(villages, 'lateDisclosures')),
              tone: 'red',
              onPress: () => openPage('/calendar/desk/index'),
            },
          ]}
        />
      </Card>
      <SearchBar value={search} onChange={setSearch} hint={t('workbench.searchVillage')} />
      {ordered.length === 0 ? (
        <EmptyState icon="search" title={t('workbench.noVillage')} />
      ) : (
        <Card>
          <DataTable
            label={t('workbench.villages')}
            columns={[
              { key: 'name', title: t('workbench.column.village') },
              ...FIGURES.map((figure) => ({ key: figure, title: t(`workbench.column.${figure}`), numeric: true })),
            ]}
            rows={ordered.map((village) => ({
              id: village.division.code,
              onPress: () => openPage('/calendar/village/index', { division: village.division.code }),
              cells: {
                name: village.division.name,
                ...Object.fromEntries(FIGURES.map((figure) => [figure, village[figure]])),
              },
            }))}
          />
          {found.length > SHOWN && (
            <Text className="mb-small">{t('workbench.villagesCut', { shown: SHOWN, count: found.length })}</Text>
          )}
        </Card>
      )}
    </View>
  )
}
