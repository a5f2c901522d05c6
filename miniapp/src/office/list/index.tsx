import '../../message/late/roster'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import { NoOffice } from '../../roster/NoOffice'
import { useVillage } from '../../roster/useVillage'
import { VillageChoice } from '../../roster/VillageChoice'
import { AssignSheet } from './AssignSheet'
import { Holders } from './Holders'

/** The offices of a village: who holds what, for the township to register and to end. */
export default function OfficeListPage() {
  const t = useMessages()
  const village = useVillage()
  const [assigning, setAssigning] = useState(false)
  const [changes, setChanges] = useState(0)
  const { code, within } = village
  const done = () => setChanges((count) => count + 1)
  return (
    <Screen
      title={t('office.title')}
      bottom={code && within && <Button icon="plus" label={t('office.list.add')} onPress={() => setAssigning(true)} />}
    >
      {code === undefined && within && <VillageChoice within={within} onChoose={village.choose} />}
      {code === undefined && !within && <NoOffice />}
      {code !== undefined && within && (
        <Button kind="quiet" fit small label={t('roster.village.change')} onPress={() => village.choose(undefined)} />
      )}
      {code !== undefined && (
        <Holders
          key={`${code}${changes}`}
          division={code}
          village={village.name}
          advised={within !== undefined}
          onChanged={done}
        />
      )}
      {code !== undefined && assigning && (
        <AssignSheet division={code} onClose={() => setAssigning(false)} onDone={done} />
      )}
    </Screen>
  )
}
