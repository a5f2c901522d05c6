import { DISCLOSURE_TEXT_LIMITS } from '@shared/disclosure/defaults'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { replacePage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import type { DisclosureWholeFragment, DisclosureWorkingFragment } from '../generated/documents'
import { useCatalogue } from '../useCatalogue'
import { EditorNotes } from './EditorNotes'
import { contentOf } from './editor-form'
import { FillFromVouchers } from './FillFromVouchers'
import { MatterField } from './MatterField'
import { PersonalHints } from './PersonalHints'
import { Preview } from './Preview'
import { TableEditor } from './TableEditor'
import { useDisclosureEditor } from './useDisclosureEditor'
import { Vouchers } from './Vouchers'

interface EditorProps {
  disclosure: DisclosureWholeFragment
  working: DisclosureWorkingFragment
}

/** The draft: what villagers read first is asked first; lines, then vouchers; nothing typed is ever lost. */
export function Editor({ disclosure, working }: EditorProps) {
  const t = useMessages()
  const { id } = disclosure
  const editor = useDisclosureEditor(id, working)
  const [previewing, setPreviewing] = useState(false)
  const { form, errors, change } = editor
  const item = useCatalogue().find(disclosure.catalogueCode)
  const table = form.table ?? (item && item.columns.length > 0 ? { columns: item.columns, rows: [] } : null)
  const accounts = item?.kind === 'FINANCE' && (table?.columns.some(({ side }) => side !== undefined) ?? false)
  const gistHelp = item?.kind === 'FINANCE' ? 'disclosureWork.edit.gistHelp' : 'disclosureWork.edit.gistHelpMatter'
  const gistHint = item?.kind === 'FINANCE' ? 'disclosureWork.edit.gistHint' : 'disclosureWork.edit.gistHintMatter'
  const submit = async () => {
    const agreed = await confirm({
      title: t('disclosureWork.submit.title'),
      text: t('disclosureWork.submit.text'),
      confirmLabel: t('disclosureWork.submit.confirm'),
    })
    if (!agreed || !(await editor.submit())) return
    showToast({ text: t('disclosureWork.submit.done') })
    replacePage('/disclosure/detail/index', { id })
  }
  const bottom = (
    <ButtonRow>
      <Button kind="secondary" label={t('disclosureWork.edit.preview')} onPress={() => setPreviewing(true)} />
      <Button
        label={t('disclosureWork.edit.submit')}
        busy={editor.submitting}
        disabled={editor.conflict}
        onPress={submit}
      />
    </ButtonRow>
  )
  return (
    <Screen title={t('disclosureWork.edit.title')} bottom={bottom}>
      <EditorNotes disclosure={disclosure} working={working} editor={editor} />
      <Field label={t('disclosureWork.field.title')} error={errors.title}>
        <TextInput
          label={t('disclosureWork.field.title')}
          value={form.title}
          limit={DISCLOSURE_TEXT_LIMITS.title}
          onChange={(title) => change({ title })}
        />
      </Field>
      <Field label={t('disclosureWork.field.gist')} help={t(gistHelp)} error={errors.gist}>
        <TextArea
          label={t('disclosureWork.field.gist')}
          value={form.gist}
          limit={DISCLOSURE_TEXT_LIMITS.gist}
          lines={3}
          hint={t(gistHint)}
          onChange={(gist) => change({ gist })}
        />
      </Field>
      {table && accounts && <FillFromVouchers id={id} editor={editor} />}
      {table && (
        <TableEditor table={table} accounts={accounts} errors={errors} onChange={(next) => change({ table: next })} />
      )}
      <Field label={t('disclosureWork.field.body')} optional error={errors.body}>
        <TextArea
          label={t('disclosureWork.field.body')}
          value={form.body}
          limit={DISCLOSURE_TEXT_LIMITS.body}
          hint={t('disclosureWork.edit.bodyHint')}
          onChange={(body) => change({ body })}
        />
      </Field>
      <MatterField disclosure={disclosure} />
      <Vouchers
        items={form.attachments}
        error={errors.attachmentIds}
        onChange={(attachments) => change({ attachments })}
      />
      <View className="disclosure-notes disclosure-notes--last">
        <PersonalHints id={id} editor={editor} confirmed={disclosure.confirmations} />
        {editor.trouble && <Banner tone="error" text={editor.trouble} />}
      </View>
      {previewing && (
        <Preview
          content={contentOf(form)}
          disclosure={disclosure}
          attachments={form.attachments}
          onClose={() => setPreviewing(false)}
        />
      )}
    </Screen>
  )
}
