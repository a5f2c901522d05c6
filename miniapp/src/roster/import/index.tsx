import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { RosterImportDetailDocument } from '../generated/documents'
import { useVillage } from '../useVillage'
import { VillageChoice } from '../VillageChoice'
import { ChooseFile } from './ChooseFile'
import { Done } from './Done'
import { EarlierImports } from './EarlierImports'
import { Preview } from './Preview'
import './index.scss'

/** Choose a file, look, confirm. The address carries the import, so that a reload or a lost line loses nothing. */
export default function RosterImportPage() {
  const t = useMessages()
  const { id: told } = useRouter().params
  const [id, setId] = useState(told)
  const village = useVillage()
  const { code } = village
  return (
    <Screen title={t('roster.import.title')}>
      {id !== undefined && <Import id={id} onAnother={() => setId(undefined)} />}
      {id === undefined && code === undefined && village.within && (
        <VillageChoice within={village.within} onChoose={village.choose} />
      )}
      {id === undefined && code !== undefined && (
        <>
          <ChooseFile division={code} village={village.name} onRead={setId} />
          <EarlierImports division={code} onOpen={setId} />
        </>
      )}
    </Screen>
  )
}

function Import({ id, onAnother }: { id: string; onAnother: () => void }) {
  const read = useRead(RosterImportDetailDocument, { id })
  return (
    <Loaded read={read} skeleton="card">
      {({ rosterImport: view }) =>
        view &&
        (view.state === 'PREVIEWED' ? (
          <Preview view={view} onAnother={onAnother} />
        ) : (
          <Done view={view} onAnother={onAnother} />
        ))
      }
    </Loaded>
  )
}
