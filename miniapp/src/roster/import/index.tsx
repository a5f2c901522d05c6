import '../../message/late/roster'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { RosterImportDetailDocument } from '../generated/documents'
import { NoOffice } from '../NoOffice'
import { useVillage } from '../useVillage'
import { VillageChoice } from '../VillageChoice'
import { ChooseFile } from './ChooseFile'
import { Done } from './Done'
import { EarlierImports } from './EarlierImports'
import { Preview } from './Preview'
import './index.scss'

/** Choose a file, look, confirm. What was read waits on the server, so that a reload or a lost line loses nothing. */
export default function RosterImportPage() {
  const { id: told } = useRouter().params
  const [id, setId] = useState(told)
  return id === undefined ? <Choosing onRead={setId} /> : <Import id={id} onAnother={() => setId(undefined)} />
}

function Choosing({ onRead }: { onRead: (id: string) => void }) {
  const t = useMessages()
  const village = useVillage()
  const { code, within, name } = village
  return (
    <Screen title={t('roster.import.title')}>
      {code === undefined && within && <VillageChoice within={within} onChoose={village.choose} />}
      {code === undefined && !within && <NoOffice />}
      {code !== undefined && (
        <>
          <ChooseFile division={code} village={name} onRead={onRead} />
          <EarlierImports division={code} onOpen={onRead} />
        </>
      )}
    </Screen>
  )
}

function Import({ id, onAnother }: { id: string; onAnother: () => void }) {
  const t = useMessages()
  const read = useRead(RosterImportDetailDocument, { id })
  const view = read.data?.rosterImport
  if (view?.state === 'PREVIEWED') return <Preview view={view} onAnother={onAnother} />
  return (
    <Screen title={t('roster.import.title')}>
      <Loaded read={read} skeleton="card">
        {() => view && <Done view={view} onAnother={onAnother} />}
      </Loaded>
    </Screen>
  )
}
