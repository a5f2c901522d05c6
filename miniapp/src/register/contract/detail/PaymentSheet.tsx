import { calendarDate } from '@shared/format'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../design/button/Button'
import { Sheet } from '../../../design/dialog/Sheet'
import { Banner } from '../../../design/feedback/Banner'
import { showToast } from '../../../design/feedback/toast-store'
import { DatePicker } from '../../../design/form/DatePicker'
import { Field } from '../../../design/form/Field'
import { TextInput } from '../../../design/form/TextInput'
import { useCommand } from '../../../graphql/useCommand'
import { useFormat } from '../../../message/useFormat'
import { useMessages } from '../../../message/useMessages'
import { type ContractViewFragment, NoteContractPaymentDocument } from '../../generated/documents'

interface PaymentSheetProps {
  contract: ContractViewFragment
  payment: ContractViewFragment['current']['payments'][number]
  onClose: () => void
}

export function PaymentSheet({ contract, payment: { dueOn, fen }, onClose }: PaymentSheetProps) {
  const t = useMessages()
  const format = useFormat()
  const note = useCommand(NoteContractPaymentDocument)
  const [paidOn, setPaidOn] = useState(calendarDate(Date.now()))
  const [receipt, setReceipt] = useState('')
  const send = async () => {
    const input = { id: contract.id, baseVersion: contract.version, dueOn, paidOn, receipt }
    const done = await note.run({ input })
    if (!done.ok) return
    onClose()
    showToast({ text: t('register.contract.noted') })
  }
  return (
    <Sheet
      open
      title={t('register.contract.notePayment')}
      onClose={onClose}
      bottom={<Button busy={note.busy} label={t('register.contract.notePayment')} onPress={() => void send()} />}
    >
      <Text className="mb-body">{`${t('register.contract.due', { date: format.date(dueOn) })} ${format.moneyExact(fen)}`}</Text>
      <Field label={t('register.contract.paidOn')} error={note.fieldErrors.paidOn}>
        <DatePicker label={t('register.contract.paidOn')} value={paidOn} onChange={setPaidOn} />
      </Field>
      <Field label={t('register.contract.receipt')} error={note.fieldErrors.receipt}>
        <TextInput label={t('register.contract.receipt')} value={receipt} limit={30} onChange={setReceipt} />
      </Field>
      {(note.message ?? note.fieldErrors.dueOn) && (
        <Banner tone="error" text={note.message ?? note.fieldErrors.dueOn ?? ''} />
      )}
    </Sheet>
  )
}
