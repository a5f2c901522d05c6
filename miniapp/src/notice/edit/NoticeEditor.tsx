import { NOTICE_LIMITS } from '@shared/notice'
import { useState } from 'react'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { Choice } from '../../design/form/Choice'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { Tabs } from '../../design/form/Tabs'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { useMessages } from '../../message/useMessages'
import { AudienceChooser } from './AudienceChooser'
import { MeetingFields } from './MeetingFields'
import type { NoticeForm } from './notice-form'
import { PreviewSheet } from './PreviewSheet'
import { useNoticeEditor } from './useNoticeEditor'

interface NoticeEditorProps {
  draftKey: string
  initial: NoticeForm
  /** The published notice that is being revised. */
  noticeId?: string
}

const KINDS = ['GENERAL', 'MEETING'] as const
const IMPORTANCES = ['NORMAL', 'IMPORTANT', 'URGENT'] as const

export function NoticeEditor({ draftKey, initial, noticeId }: NoticeEditorProps) {
  const t = useMessages()
  const draft = useDraft(draftKey, initial)
  const { form, change } = draft
  const editor = useNoticeEditor(draft, noticeId)
  const [preview, setPreview] = useState(false)
  const { fieldErrors } = editor
  return (
    <Screen
      title={noticeId ? t('notice.reviseTitle') : t('notice.newTitle')}
      bottom={
        <>
          {editor.message && <Banner tone="error" text={editor.message} />}
          <ButtonRow>
            <Button kind="secondary" icon="eye" label={t('common.action.preview')} onPress={() => setPreview(true)} />
            <Button icon="send" label={t('common.action.publish')} busy={editor.busy} onPress={editor.publish} />
          </ButtonRow>
        </>
      }
    >
      <Kept resumed={draft.resumed} saved={editor.savedAt !== null} onClear={editor.discard} />
      {!noticeId && (
        <Field label={t('notice.kind')}>
          <Tabs
            label={t('notice.kind')}
            options={KINDS.map((value) => ({ value, label: t(`notice.kind.${value}`) }))}
            value={form.kind}
            onChange={(kind) => change({ kind })}
          />
        </Field>
      )}
      <Field label={t('notice.form.title')} error={fieldErrors.title}>
        <TextInput
          label={t('notice.form.title')}
          hint={t(`notice.hint.title.${form.kind}`)}
          value={form.title}
          onChange={(title) => change({ title })}
          limit={NOTICE_LIMITS.title}
        />
      </Field>
      {form.kind === 'MEETING' && <MeetingFields form={form} change={change} errors={fieldErrors} />}
      <Field
        label={t(`notice.form.body.${form.kind}`)}
        optional={form.kind === 'MEETING'}
        help={t('notice.form.bodyHelp')}
        error={fieldErrors.body}
      >
        <TextArea
          label={t(`notice.form.body.${form.kind}`)}
          value={form.body}
          onChange={(body) => change({ body })}
          limit={NOTICE_LIMITS.body}
          lines={8}
        />
      </Field>
      <Field label={t('notice.form.attachments')} optional error={fieldErrors.attachmentIds}>
        <AttachmentPicker
          value={form.attachments}
          onChange={(attachments) => change({ attachments })}
          most={NOTICE_LIMITS.attachments}
        />
      </Field>
      <AudienceChooser
        form={form}
        change={change}
        error={fieldErrors.audience}
        fixed={noticeId !== undefined && form.kind === 'MEETING'}
      />
      <Field label={t('notice.form.importance')} help={t('notice.form.importanceHelp')}>
        <Choice
          label={t('notice.form.importance')}
          options={IMPORTANCES.map((value) => ({
            value,
            label: t(`notice.importance.${value}`),
            note: t(`notice.importanceNote.${value}`),
          }))}
          value={form.importance}
          onChange={(importance) => change({ importance })}
        />
      </Field>
      <Field
        label={t('notice.form.expires')}
        optional
        help={t('notice.form.expiresHelp')}
        error={fieldErrors.expiresAt}
      >
        <DatePicker
          label={t('notice.form.expires')}
          value={form.expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
        />
      </Field>
      <PreviewSheet form={form} open={preview} onClose={() => setPreview(false)} />
    </Screen>
  )
}

function Kept({ resumed, saved, onClear }: { resumed: boolean; saved: boolean; onClear: () => void }) {
  const t = useMessages()
  if (!resumed && !saved) return null
  return (
    <Banner
      tone="info"
      text={saved ? t('notice.savedToOffice') : t('common.state.savedDraft')}
      action={<Button kind="quiet" fit small label={t('notice.startOver')} onPress={onClear} />}
    />
  )
}
