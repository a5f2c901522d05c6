import '../../message/late/roster'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import { NoOffice } from '../NoOffice'
import { useVillage, type Village } from '../useVillage'
import { VillageChoice } from '../VillageChoice'
import { ExportSheet } from './ExportSheet'
import { People } from './People'
import './index.scss'

/** The roll of a village, for who keeps it. */
export default function RosterListPage() {
  const t = useMessages()
  const village = useVillage()
  const [exporting, setExporting] = useState(false)
  const { code, within } = village
  return (
    <Screen title={t('roster.title')} bottom={code && <Actions code={code} onExport={() => setExporting(true)} />}>
      {code === undefined && within && <VillageChoice within={within} onChoose={village.choose} />}
      {code === undefined && !within && <NoOffice />}
      {code !== undefined && <Roll village={village} code={code} />}
      {code !== undefined && <ExportSheet division={code} open={exporting} onClose={() => setExporting(false)} />}
    </Screen>
  )
}

function Roll({ village, code }: { village: Village; code: string }) {
  const t = useMessages()
  return (
    <>
      {village.within && (
        <Button kind="quiet" fit small label={t('roster.village.change')} onPress={() => village.choose(undefined)} />
      )}
      <People key={code} division={code} village={village.name} />
    </>
  )
}

function Actions({ code, onExport }: { code: string; onExport: () => void }) {
  const t = useMessages()
  return (
    <ButtonRow>
      <Button kind="secondary" icon="download" label={t('roster.list.export')} onPress={onExport} />
      <Button
        icon="upload"
        label={t('roster.list.import')}
        onPress={() => openPage('/roster/import/index', { division: code })}
      />
    </ButtonRow>
  )
}
