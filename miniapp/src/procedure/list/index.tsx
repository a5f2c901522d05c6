import '../../message/late/procedureWork'
import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Split } from '../../design/layout/Split'
import { ListRow } from '../../design/list/ListRow'
import { useWide } from '../../design/theme/useWide'
import { useMessages } from '../../message/useMessages'
import { openLogin } from '../../session/login'
import { useViewer } from '../../session/useViewer'
import { MatterColumn } from '../detail/MatterColumn'
import { MatterSheets } from '../detail/MatterSheets'
import { Filters } from './Filters'
import type { MatterFilter } from './filter'
import { MatterList } from './MatterList'
import { MatterTable } from './MatterTable'
import { Mine } from './Mine'
import { useMatters } from './useMatters'
import './index.scss'

/** 议事: every matter of the village on its way; above villages a table of all of them. */
export default function ProcedureListPage() {
  const t = useMessages()
  const { viewer, signedIn } = useViewer()
  if (!signedIn || viewer === undefined) {
    const enter = <Button fit label={t('procedure.visitor.enter')} onPress={openLogin} />
    return (
      <Screen title={t('procedure.list.title')}>
        <EmptyState
          icon="gavel"
          title={t('procedure.visitor.title')}
          text={t('procedure.visitor.text')}
          action={enter}
        />
      </Screen>
    )
  }
  return <Matters division={viewer.hat?.division.code ?? viewer.division.code} />
}

const VILLAGE_CODE = 12

function Matters({ division }: { division: string }) {
  const t = useMessages()
  const wide = useWide()
  const { toCheck } = useRouter().params
  const [filter, setFilter] = useState<MatterFilter>({ state: 'OPEN', template: 'ALL', toCheck: toCheck === '1' })
  const [chosen, setChosen] = useState('')
  const matters = useMatters(division, filter)
  useDidShow(() => matters.retry())
  const several = division.length < VILLAGE_CODE
  const open = (id: string) => (wide ? setChosen(id) : openPage('/procedure/detail/index', { id }))
  const filters = <Filters filter={filter} several={several} onChange={setFilter} />
  const list = (
    <View className="procedure-list">
      {filters}
      {several && wide && (
        <Button kind="secondary" icon="list" label={t('procedure.table.back')} onPress={() => setChosen('')} />
      )}
      <MatterList matters={matters} filter={filter} several={several} chosen={chosen} onOpen={open} />
      <Card flush>
        <ListRow
          icon="users"
          title={t('procedureWork.demands')}
          note={t('procedureWork.demandsNote')}
          onPress={() => openPage('/assembly/village/index', { division })}
        />
      </Card>
      {!several && <Mine />}
    </View>
  )
  const table = (
    <View className="procedure-list">
      {filters}
      <MatterTable matters={matters} onOpen={setChosen} />
      <Card flush>
        <ListRow
          icon="users"
          title={t('procedureWork.demands')}
          note={t('procedureWork.demandsNote')}
          onPress={() => openPage('/assembly/village/index', { division })}
        />
      </Card>
    </View>
  )
  return (
    <Screen title={t('procedure.list.title')} wide="full">
      {several && wide && chosen === '' ? table : <Split list={list} detail={<Beside id={chosen} />} />}
      <MatterSheets />
    </Screen>
  )
}

function Beside({ id }: { id: string }) {
  const t = useMessages()
  if (id === '') return <EmptyState icon="gavel" title={t('procedure.list.choose')} />
  return <MatterColumn key={id} id={id} />
}
