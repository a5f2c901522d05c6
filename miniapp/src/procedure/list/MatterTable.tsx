import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DataTable } from '../../design/chart/DataTable'
import { EmptyState } from '../../design/feedback/EmptyState'
import { SearchBar } from '../../design/form/SearchBar'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { ProcedureCardFragment } from '../generated/documents'
import { daysInStage, matchesVillage, SORTS, type Sort, sortMatters } from './standing-table'
import type { useMatters } from './useMatters'

interface MatterTableProps {
  matters: ReturnType<typeof useMatters>
  onOpen: (id: string) => void
}

/** All villages of a township or county in one table: which village, which matter, where it stands, since when, late. */
export function MatterTable({ matters, onOpen }: MatterTableProps) {
  const t = useMessages()
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<Sort>('days')
  return (
    <View className="mb-stack">
      <View className="procedure-table__tools">
        <SearchBar value={search} onChange={setSearch} hint={t('procedure.table.search')} />
        <Tabs
          label={t('procedure.table.sort')}
          options={SORTS.map((value) => ({ value, label: t(`procedure.sort.${value}`) }))}
          value={sort}
          onChange={setSort}
        />
      </View>
      <Loaded read={matters} skeleton="list">
        {(items) => {
          const found = items.filter((matter) => matchesVillage(matter, search.trim()))
          return (
            <>
              <Rows matters={sortMatters(found, sort, Date.now())} onOpen={onOpen} />
              <Text className="mb-small">{t('procedure.table.loaded', { count: items.length })}</Text>
              <LoadMore hasMore={matters.hasMore} busy={matters.loadingMore} onPress={matters.loadMore} />
            </>
          )
        }}
      </Loaded>
    </View>
  )
}

interface RowsProps {
  matters: readonly ProcedureCardFragment[]
  onOpen: (id: string) => void
}

const COLUMNS = ['village', 'matter', 'template', 'stage', 'days', 'due', 'late'] as const

function Rows({ matters, onOpen }: RowsProps) {
  const t = useMessages()
  const cells = useCells()
  if (matters.length === 0) return <EmptyState icon="search" title={t('procedure.table.none')} />
  return (
    <Card>
      <DataTable
        label={t('procedure.table.title')}
        columns={COLUMNS.map((key) => ({ key, title: t(`procedure.column.${key}`), numeric: key === 'days' }))}
        rows={matters.map((matter) => ({ id: matter.id, cells: cells(matter), onPress: () => onOpen(matter.id) }))}
      />
    </Card>
  )
}

function useCells() {
  const t = useMessages()
  const format = useFormat()
  return (matter: ProcedureCardFragment) => {
    const {
      division,
      title,
      templateTitle,
      stageNumber,
      stageCount,
      stageTitle,
      archivedAt,
      withdrawnAt,
      dueAt,
      overdue,
    } = matter
    const ended = withdrawnAt ? t('procedureWork.withdraw.tag') : t('procedure.state.ARCHIVED')
    return {
      village: division.name,
      matter: title,
      template: templateTitle,
      stage: archivedAt ? ended : `${stageNumber}/${stageCount} ${stageTitle}`,
      days: archivedAt ? '' : daysInStage(matter, Date.now()),
      due: dueAt && !archivedAt ? format.date(dueAt) : '',
      late: overdue && !archivedAt ? t('procedure.row.overdue') : '',
    }
  }
}
