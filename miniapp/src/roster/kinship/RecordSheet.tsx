import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { useMessages } from '../../message/useMessages'
import type { RosterPersonRowFragment } from '../generated/documents'
import { RelativeField } from './RelativeField'
import { type Relation, useRecordKinship } from './useRecordKinship'

const RELATIONS: readonly Relation[] = ['SPOUSE', 'PARENT', 'CHILD', 'SIBLING']

interface RecordSheetProps {
  personId: string
  name: string
  division: string
  onClose: () => void
  onDone: () => void
}

/** Who it is, then what they are to the person: said back as a sentence before it is recorded. */
export function RecordSheet({ personId, name, division, onClose, onDone }: RecordSheetProps) {
  const t = useMessages()
  const [relative, setRelative] = useState<RosterPersonRowFragment>()
  const [relation, setRelation] = useState<Relation>()
  const recording = useRecordKinship(personId)
  const save = async () => {
    if (!relative || !relation) return
    const words = { relative: relative.name, name, relation: t(`roster.kinship.relation.${relation}`) }
    const text = t('roster.kinship.sentence', words)
    if (!(await confirm({ title: text, text: t('roster.kinship.confirm'), confirmLabel: t('roster.kinship.save') })))
      return
    if (!(await recording.save(relative.id, relation))) return
    showToast({ text: t('roster.kinship.saved', words) })
    onClose()
    onDone()
  }
  const button = (
    <Button label={t('roster.kinship.save')} busy={recording.busy} disabled={!relative || !relation} onPress={save} />
  )
  return (
    <Sheet open title={t('roster.kinship.add')} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        <RelativeField
          division={division}
          except={personId}
          chosen={relative}
          error={recording.personError}
          onChoose={setRelative}
        />
        <Field label={t('roster.kinship.what', { name })} error={recording.kindError}>
          <Choice
            label={t('roster.kinship.what', { name })}
            options={RELATIONS.map((value) => ({ value, label: t(`roster.kinship.relation.${value}`) }))}
            value={relation}
            onChange={setRelation}
          />
        </Field>
        {recording.message && <Banner tone="error" text={recording.message} />}
      </View>
    </Sheet>
  )
}
