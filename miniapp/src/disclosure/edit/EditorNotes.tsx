import type { DisclosureContent } from '@shared/disclosure/content'
import { diffVersions } from '@shared/disclosure/diff'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { useMessages } from '../../message/useMessages'
import { Changes } from '../change/Changes'
import type { DisclosureWholeFragment, DisclosureWorkingFragment } from '../generated/documents'
import { useCatalogue } from '../useCatalogue'
import { contentOf, formOf } from './editor-form'
import type { DisclosureEditor } from './useDisclosureEditor'

interface EditorNotesProps {
  disclosure: DisclosureWholeFragment
  working: DisclosureWorkingFragment
  editor: DisclosureEditor
}

/** Above the form: why it came back, what the rule asks, whether it is saved. */
export function EditorNotes({ disclosure, working, editor }: EditorNotesProps) {
  const t = useMessages()
  const catalogue = useCatalogue()
  const item = catalogue.find(disclosure.catalogueCode)
  const returned =
    working.state === 'RETURNED' ? working.reviews.filter((one) => one.current && one.decision === 'RETURN') : []
  return (
    <View className="disclosure-notes">
      {returned.map(({ id, reviewerName, reason }) => (
        <Banner
          key={id}
          tone="warning"
          icon="undo-2"
          text={t('disclosureWork.edit.returned', { name: reviewerName, reason: reason ?? '' })}
        />
      ))}
      {working.correctionReason && (
        <Banner text={t('disclosureWork.edit.correction', { reason: working.correctionReason })} />
      )}
      {item && (
        <Text className="mb-small">{t('disclosureWork.edit.rule', { plain: item.plain, source: item.source })}</Text>
      )}
      <Saved editor={editor} />
      {editor.conflict && <Conflict working={working} editor={editor} />}
    </View>
  )
}

function Saved({ editor }: { editor: DisclosureEditor }) {
  const t = useMessages()
  const key = editor.saving ? 'saving' : editor.saved ? 'saved' : 'kept'
  return <Text className="mb-small disclosure-saved">{t(`disclosureWork.edit.${key}`)}</Text>
}

/** Two wrote at once: what the other changed is shown before anybody decides. */
function Conflict({ working, editor }: { working: DisclosureWorkingFragment; editor: DisclosureEditor }) {
  const t = useMessages()
  const [comparing, setComparing] = useState(false)
  const text = (form: Parameters<typeof contentOf>[0]): DisclosureContent => contentOf(form)
  return (
    <Card tone="due">
      <Text className="mb-title">{t('disclosureWork.conflict.title', { name: working.editorName })}</Text>
      <Text className="mb-gist">{t('disclosureWork.conflict.text')}</Text>
      <ButtonRow>
        <Button
          kind="secondary"
          small
          label={t('disclosureWork.conflict.compare')}
          onPress={() => setComparing(true)}
        />
      </ButtonRow>
      <ButtonRow>
        <Button kind="secondary" small label={t('disclosureWork.conflict.theirs')} onPress={editor.useTheirs} />
        <Button kind="secondary" small label={t('disclosureWork.conflict.mine')} onPress={editor.useMine} />
      </ButtonRow>
      <Sheet open={comparing} title={t('disclosureWork.conflict.compare')} onClose={() => setComparing(false)}>
        <Text className="mb-small">{t('disclosureWork.conflict.legend')}</Text>
        <Changes diff={diffVersions(text(formOf(working)), text(editor.form))} />
      </Sheet>
    </Card>
  )
}
