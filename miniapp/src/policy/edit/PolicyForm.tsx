import { POLICY_CATEGORIES, POLICY_LIMITS } from '@shared/policy'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { Tabs } from '../../design/form/Tabs'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { useMessages } from '../../message/useMessages'
import type { PolicyForm as Form } from './policy-form'
import { usePublishPolicy } from './usePublishPolicy'

type TextKey = 'title' | 'summary' | 'body' | 'issuer' | 'documentNumber' | 'keywords'
type DayKey = 'issuedOn' | 'validFrom' | 'validTo'

const LINES: Partial<Record<TextKey, { lines: number; limit: number }>> = {
  summary: { lines: 4, limit: POLICY_LIMITS.summary },
  body: { lines: 10, limit: POLICY_LIMITS.body },
}
const TEXTS: readonly TextKey[] = ['title', 'summary', 'body', 'issuer', 'documentNumber', 'keywords']
const DAYS: readonly DayKey[] = ['issuedOn', 'validFrom', 'validTo']

export function PolicyForm({ draftKey, initial, policyId }: { draftKey: string; initial: Form; policyId?: string }) {
  const t = useMessages()
  const draft = useDraft(draftKey, initial)
  const { form, change } = draft
  const publish = usePublishPolicy(policyId, draft)
  const title = policyId ? t('policy.reviseTitle') : t('policy.newTitle')
  return (
    <Screen
      title={title}
      bottom={<Button label={t('common.action.publish')} busy={publish.busy} onPress={publish.run} />}
    >
      {draft.resumed && (
        <Banner
          tone="info"
          text={t('common.state.savedDraft')}
          action={<Button kind="quiet" fit small label={t('common.action.clear')} onPress={draft.clear} />}
        />
      )}
      <Field label={t('policy.category')}>
        <Tabs
          label={t('policy.category')}
          options={POLICY_CATEGORIES.map((value) => ({ value, label: t(`policy.category.${value}`) }))}
          value={form.category}
          onChange={(category) => change({ category })}
        />
      </Field>
      {TEXTS.map((key) => (
        <TextField
          key={key}
          name={key}
          value={form[key]}
          error={publish.fieldErrors[key]}
          onChange={(text) => change({ [key]: text })}
        />
      ))}
      {DAYS.map((key) => (
        <Field key={key} label={t(`policy.${key}`)} optional error={publish.fieldErrors[key]}>
          <DatePicker label={t(`policy.${key}`)} value={form[key]} onChange={(day) => change({ [key]: day })} />
        </Field>
      ))}
      <Field label={t('policy.attachments')} optional error={publish.fieldErrors.attachmentIds}>
        <AttachmentPicker
          value={form.attachments}
          onChange={(attachments) => change({ attachments: [...attachments] })}
          most={POLICY_LIMITS.attachments}
        />
      </Field>
      {publish.message && <Banner tone="error" text={publish.message} />}
    </Screen>
  )
}

interface TextFieldProps {
  name: TextKey
  value: string
  error: string | undefined
  onChange: (text: string) => void
}

function TextField({ name, value, error, onChange }: TextFieldProps) {
  const t = useMessages()
  const label = name === 'title' ? t('policy.titleField') : t(`policy.${name}`)
  const long = LINES[name]
  const optional = name === 'documentNumber' || name === 'keywords'
  return (
    <Field label={label} help={t(`policy.help.${name}`)} error={error} optional={optional}>
      {long ? (
        <TextArea label={label} value={value} onChange={onChange} lines={long.lines} limit={long.limit} />
      ) : (
        <TextInput label={label} value={value} onChange={onChange} limit={80} />
      )}
    </Field>
  )
}
