import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useMessages } from '../../message/useMessages'
import { type CodeRequest, useCodeRequest } from './useCodeRequest'

export interface PhoneFormProps {
  submitLabel: string
  busy: boolean
  errors: Readonly<Record<string, string>>
  message: string | undefined
  onSubmit: (phone: string, code: string) => void
}

/** Number, then code: the code's field comes when the code is on its way. */
export function PhoneForm({ submitLabel, busy, errors, message, onSubmit }: PhoneFormProps) {
  const t = useMessages()
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const request = useCodeRequest()
  const { command, sent } = request
  const phoneError = command.fieldErrors.phone ?? errors.phone
  const trouble = message ?? command.message ?? command.fieldErrors.code
  return (
    <View className="mb-stack">
      <Field label={t('account.login.phone')} error={phoneError}>
        <TextInput
          kind="number"
          label={t('account.login.phone')}
          hint={t('account.login.phoneHint')}
          limit={20}
          value={phone}
          onChange={setPhone}
        />
      </Field>
      {sent && <SentLine request={request} />}
      {sent && (
        <Field label={t('account.login.code')} error={errors.code}>
          <TextInput
            kind="number"
            label={t('account.login.code')}
            hint={t('account.login.codeHint')}
            limit={6}
            value={code}
            onChange={setCode}
            onConfirm={() => onSubmit(phone, code)}
          />
        </Field>
      )}
      {trouble && <Banner tone="error" text={trouble} />}
      {sent && (
        <Button label={submitLabel} busy={busy} disabled={code.length < 6} onPress={() => onSubmit(phone, code)} />
      )}
      <AskButton request={request} phone={phone} />
    </View>
  )
}

function SentLine({ request: { sent } }: { request: CodeRequest }) {
  const t = useMessages()
  const minutes = sent?.validMinutes ?? 5
  return sent?.demoCode ? (
    <Banner text={t('account.login.demoCode', { code: sent.demoCode })} />
  ) : (
    <Banner tone="good" text={t('account.login.sent', { phone: sent?.sentTo ?? '', minutes })} />
  )
}

function AskButton({ request: { command, sent, wait, ask }, phone }: { request: CodeRequest; phone: string }) {
  const t = useMessages()
  const label = sent ? t('account.login.getAgain') : t('account.login.getCode')
  return (
    <Button
      kind={sent ? 'quiet' : 'primary'}
      label={wait > 0 ? t('account.login.wait', { seconds: wait }) : label}
      disabled={wait > 0 || phone.trim().length < 11}
      busy={command.busy}
      onPress={() => void ask(phone)}
    />
  )
}
