import { calendarDate } from '@shared/format'
import { useState } from 'react'
import { Button } from '../../../design/button/Button'
import { Sheet } from '../../../design/dialog/Sheet'
import { Banner } from '../../../design/feedback/Banner'
import { showToast } from '../../../design/feedback/toast-store'
import { DatePicker } from '../../../design/form/DatePicker'
import { Field } from '../../../design/form/Field'
import { TextArea } from '../../../design/form/TextArea'
import { TextInput } from '../../../design/form/TextInput'
import { useCommand } from '../../../graphql/useCommand'
import { useMessages } from '../../../message/useMessages'
import { FileVillageRulesDocument, type VillageRulesViewFragment } from '../../generated/documents'

interface FilingSheetProps {
  rules: VillageRulesViewFragment
  open: boolean
  onClose: () => void
}

/** 备案, by the township. */
export function FilingSheet({ rules, open, onClose }: FilingSheetProps) {
  const t = useMessages()
  const file = useCommand(FileVillageRulesDocument)
  const [number, setNumber] = useState('')
  const [filedOn, setFiledOn] = useState(calendarDate(Date.now()))
  const [remark, setRemark] = useState('')
  const send = async () => {
    const done = await file.run({ input: { id: rules.id, version: rules.version, filedOn, number, remark } })
    if (!done.ok) return
    onClose()
    showToast({ text: t('register.rules.filedDone') })
  }
  return (
    <Sheet
      open={open}
      title={t('register.rules.file')}
      onClose={onClose}
      bottom={<Button busy={file.busy} label={t('register.rules.file')} onPress={() => void send()} />}
    >
      <Field label={t('register.rules.number')} error={file.fieldErrors.number}>
        <TextInput label={t('register.rules.number')} value={number} limit={40} onChange={setNumber} />
      </Field>
      <Field label={t('register.rules.filedOn')} error={file.fieldErrors.filedOn}>
        <DatePicker label={t('register.rules.filedOn')} value={filedOn} onChange={setFiledOn} />
      </Field>
      <Field label={t('register.rules.remarkField')} optional error={file.fieldErrors.remark}>
        <TextArea label={t('register.rules.remarkField')} value={remark} limit={300} lines={3} onChange={setRemark} />
      </Field>
      {file.message && <Banner tone="error" text={file.message} />}
    </Sheet>
  )
}
