import { beijingInstant, calendarDate, formatTime } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { TimePicker } from '../../design/form/TimePicker'
import { Section } from '../../design/layout/Section'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { CloseEvaluationDocument, ExtendEvaluationDocument } from '../generated/documents'
import type { ResultEvaluation } from './index'

interface HostActionsProps {
  evaluation: ResultEvaluation
  onChanged: () => void
}

export function HostActions({ evaluation, onChanged }: HostActionsProps) {
  const t = useMessages()
  const [open, setOpen] = useState<'extend' | 'close' | undefined>()
  const done = () => {
    setOpen(undefined)
    onChanged()
  }
  return (
    <Section title={t('evaluation.host.title')}>
      <View className="mb-stack">
        <Button kind="secondary" icon="clock" label={t('evaluation.host.extend')} onPress={() => setOpen('extend')} />
        <Button kind="secondary" icon="flag" label={t('evaluation.host.close')} onPress={() => setOpen('close')} />
      </View>
      <Sheet open={open === 'extend'} title={t('evaluation.host.extend')} onClose={() => setOpen(undefined)}>
        <Extend evaluation={evaluation} onDone={done} />
      </Sheet>
      <Sheet open={open === 'close'} title={t('evaluation.host.close')} onClose={() => setOpen(undefined)}>
        <Close evaluation={evaluation} onDone={done} />
      </Sheet>
    </Section>
  )
}

interface ActionProps {
  evaluation: ResultEvaluation
  onDone: () => void
}

function Extend({ evaluation, onDone }: ActionProps) {
  const t = useMessages()
  const { id, closesAt } = evaluation
  const extend = useCommand(ExtendEvaluationDocument)
  const [date, setDate] = useState(calendarDate(closesAt))
  const [time, setTime] = useState(formatTime(closesAt))
  const send = async () => {
    const outcome = await extend.run({ input: { id, closesAt: beijingInstant(date, time) } })
    if (!outcome.ok) return
    showToast({ text: t('evaluation.host.extended') })
    onDone()
  }
  const error = extend.fieldErrors.closesAt
  return (
    <View className="mb-stack">
      <Text className="mb-body">{t('evaluation.host.extendNote')}</Text>
      <Field label={t('evaluation.edit.closes')} {...(error ? { error } : {})}>
        <View className="mb-stack">
          <DatePicker
            label={t('evaluation.edit.closes')}
            value={date}
            from={calendarDate(closesAt)}
            onChange={setDate}
          />
          <TimePicker label={t('evaluation.edit.closes')} value={time} onChange={setTime} />
        </View>
      </Field>
      {extend.message && <Banner tone="error" text={extend.message} />}
      <Button label={t('evaluation.host.extendSave')} busy={extend.busy} onPress={send} />
    </View>
  )
}

function Close({ evaluation, onDone }: ActionProps) {
  const t = useMessages()
  const close = useCommand(CloseEvaluationDocument)
  const [reason, setReason] = useState('')
  const send = async () => {
    const agreed = await confirm({
      title: t('evaluation.host.close'),
      text: t('evaluation.host.closeSure'),
      confirmLabel: t('evaluation.host.closeButton'),
      danger: true,
    })
    if (!agreed) return
    if ((await close.run({ input: { id: evaluation.id, reason } })).ok) onDone()
  }
  const error = close.fieldErrors.reason
  return (
    <View className="mb-stack">
      <Text className="mb-body">{t('evaluation.host.closeNote')}</Text>
      <Field label={t('evaluation.host.closeReason')} {...(error ? { error } : {})}>
        <TextArea
          label={t('evaluation.host.closeReason')}
          hint={t('evaluation.host.closeHint')}
          value={reason}
          limit={200}
          lines={3}
          onChange={setReason}
        />
      </Field>
      {close.message && <Banner tone="error" text={close.message} />}
      <Button kind="danger" label={t('evaluation.host.closeButton')} busy={close.busy} onPress={send} />
    </View>
  )
}
