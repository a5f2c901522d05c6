import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { PlaceChildrenDocument, PlaceCountiesDocument } from '../generated/documents'
import { PlaceCode } from './PlaceCode'

export interface PlacePickerProps {
  open: boolean
  onClose: () => void
  onChoose: (village: string) => void
}

const LEVELS = { 0: 'counties', 6: 'townships', 9: 'villages' } as const

/** County, township, village, one list after the other; or the village's code, typed or scanned. */
export function PlacePicker({ open, onClose, onChoose }: PlacePickerProps) {
  const t = useMessages()
  const [parent, setParent] = useState('')
  const level = LEVELS[parent.length as keyof typeof LEVELS] ?? 'counties'
  const pick = (code: string) => (code.length === 12 ? onChoose(code) : setParent(code))
  return (
    <Sheet open={open} title={t('account.place.title')} onClose={onClose}>
      <Section title={t(`account.place.${level}`)} action={parent && <Up parent={parent} onUp={setParent} />}>
        {parent ? <Children parent={parent} onPick={pick} /> : <Counties onPick={pick} />}
      </Section>
      <PlaceCode onFound={onChoose} />
    </Sheet>
  )
}

function Up({ parent, onUp }: { parent: string; onUp: (parent: string) => void }) {
  const t = useMessages()
  const above = parent.length === 9 ? parent.slice(0, 6) : ''
  return <Button kind="quiet" fit small icon="chevron-left" label={t('account.place.up')} onPress={() => onUp(above)} />
}

interface Listing {
  onPick: (code: string) => void
}

function Counties({ onPick }: Listing) {
  const read = useRead(PlaceCountiesDocument, {})
  return (
    <Loaded read={read} skeleton="list">
      {({ counties }) => <Places places={counties} onPick={onPick} />}
    </Loaded>
  )
}

function Children({ parent, onPick }: Listing & { parent: string }) {
  const read = useRead(PlaceChildrenDocument, { parent })
  return (
    <Loaded read={read} skeleton="list">
      {({ divisions }) => <Places places={divisions} onPick={onPick} />}
    </Loaded>
  )
}

function Places({ places, onPick }: Listing & { places: readonly { code: string; name: string }[] }) {
  return (
    <Card flush>
      {places.map(({ code, name }) => (
        <ListRow key={code} title={name} onPress={() => onPick(code)} />
      ))}
    </Card>
  )
}
