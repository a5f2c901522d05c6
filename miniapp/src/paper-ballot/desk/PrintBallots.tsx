import { PAPER_LIMITS } from '@shared/ballot/paper'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { openSheet } from '../../print/open-sheet'
import { BallotPrintDocument } from '../generated/documents'
import type { DeskProps } from './index'

const SIZES = ['A5', 'A4'] as const
const MORE = 5

/** 印空白票: so many copies of one sheet. */
export function PrintBallots({ desk }: DeskProps) {
  const t = useMessages()
  const [open, setOpen] = useState(false)
  return (
    <View>
      <Button kind="secondary" icon="printer" label={t('paperBallot.print.open')} onPress={() => setOpen(true)} />
      {open && <PrintDialog desk={desk} onClose={() => setOpen(false)} />}
    </View>
  )
}

function PrintDialog({ desk, onClose }: DeskProps & { onClose: () => void }) {
  const t = useMessages()
  const most = PAPER_LIMITS.copies
  const [size, setSize] = useState<(typeof SIZES)[number]>('A5')
  const [typed, setTyped] = useState(String(Math.min(most, desk.counts.paper + MORE)))
  const [trouble, setTrouble] = useState(false)
  const copies = Number(typed)
  const fit = Number.isInteger(copies) && copies >= 1 && copies <= most
  // Asked for before the button is pressed: the tap itself must open the window.
  const read = useRead(BallotPrintDocument, { id: desk.id, size, copies: fit ? copies : 1 }, { skip: !fit })
  const address = fit ? read.data?.ballotPrintAddress : undefined
  const show = async () => {
    if (address) setTrouble(!(await openSheet(address)))
  }
  const said = read.message ?? (trouble ? t('paperBallot.print.failed') : undefined)
  const button = (
    <Button icon="printer" label={t('paperBallot.print.do')} disabled={!address} onPress={() => void show()} />
  )
  return (
    <Sheet open title={t('paperBallot.print.title')} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        <Text className="mb-body">{t('paperBallot.print.note')}</Text>
        <Field label={t('paperBallot.print.size')}>
          <Choice
            label={t('paperBallot.print.size')}
            options={SIZES.map((value) => ({ value, label: t(`paperBallot.print.${value}`) }))}
            value={size}
            onChange={setSize}
          />
        </Field>
        <Field label={t('paperBallot.print.copies')} help={t('paperBallot.print.copiesHelp', { max: most })}>
          <TextInput kind="number" label={t('paperBallot.print.copies')} value={typed} onChange={setTyped} />
        </Field>
        {said && <Banner tone="error" text={said} />}
      </View>
    </Sheet>
  )
}
