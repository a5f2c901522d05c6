import '../../message/late/paperBallot'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import type { BatchProps } from '../batch/index'
import { PaperBatchDetailDocument } from '../generated/documents'
import { EntryDone } from './EntryDone'
import { SheetEntry } from './SheetEntry'

/** 录票: one sheet after another, begun again where it was left. */
export default function PaperEntryPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(PaperBatchDetailDocument, { id })
  const batch = read.data?.paperBatch
  if (batch?.availableActions.includes('ENTER')) return <Entry key={batch.id} batch={batch} />
  return (
    <Screen title={t('paperBallot.batch.title')}>
      <Loaded read={read} skeleton="form">
        {() => <EmptyState icon="info" title={t('paperBallot.entry.over')} text={t('paperBallot.entry.overText')} />}
      </Loaded>
    </Screen>
  )
}

function Entry({ batch }: BatchProps) {
  const saved = batch.mine ?? []
  const [sheet, setSheet] = useState(Math.min(saved.length + 1, batch.sheets + 1))
  const move = (to: number) => setSheet(Math.max(1, Math.min(to, batch.sheets + 1)))
  if (sheet > batch.sheets) return <EntryDone batch={batch} onLook={() => move(1)} />
  return <SheetEntry key={sheet} batch={batch} sheet={sheet} onMove={move} />
}
