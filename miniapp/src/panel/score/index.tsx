import '../../message/late/panel'
import type { PanelMarks } from '@shared/evaluation/panel'
import { useRouter } from '@tarojs/taro'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { goBack } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { Loaded } from '../../graphql/Loaded'
import { useCommand } from '../../graphql/useCommand'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { type PanelBodyFragment, PanelDetailDocument, SubmitPanelSheetDocument } from '../generated/documents'
import { MarkInput } from './MarkInput'

/** One sheet: my marks for one village or group. */
export default function PanelScorePage() {
  const t = useMessages()
  const { id = '', subject = '' } = useRouter().params
  const read = useRead(PanelDetailDocument, { id })
  const panel = read.data?.panel
  if (panel) return <Sheet panel={panel} subjectId={subject} />
  return (
    <Screen title={t('panel.title')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}

interface SheetForm {
  /** In marks, not hundredths. */
  marks: Record<string, number>
  note: string
  attachments: readonly AttachmentItemFragment[]
}

function initialOf({ mySheets }: PanelBodyFragment, subject: string): SheetForm {
  const sheet = mySheets.find(({ subjectId }) => subjectId === subject)
  if (!sheet) return { marks: {}, note: '', attachments: [] }
  const given = sheet.marks as PanelMarks
  const marks: Record<string, number> = {}
  for (const aspect of Object.keys(given)) marks[aspect] = (given[aspect] ?? 0) / 100
  return { marks, note: sheet.note, attachments: sheet.attachments }
}

const PHOTOS = 6

function Sheet({ panel, subjectId }: { panel: PanelBodyFragment; subjectId: string }) {
  const t = useMessages()
  const submit = useCommand(SubmitPanelSheetDocument)
  const draft = useDraft<SheetForm>(`panel-score:${panel.id}:${subjectId}`, initialOf(panel, subjectId))
  const { marks, note, attachments } = draft.form
  const missing = panel.aspects.filter(({ id }) => marks[id] === undefined).length
  const name = panel.subjects.find(({ id }) => id === subjectId)?.name ?? ''
  const send = async () => {
    const attachmentIds = attachments.map(({ id }) => id)
    const { ok } = await submit.run({ input: { panelId: panel.id, subjectId, marks, note, attachmentIds } })
    if (!ok) return
    draft.clear()
    showToast({ text: t('panel.score.sent') })
    goBack()
  }
  const errors = submit.fieldErrors
  return (
    <Screen
      title={t('panel.score.title', { name })}
      bottom={<Button label={t('panel.score.send')} busy={submit.busy} disabled={missing > 0} onPress={send} />}
    >
      {panel.aspects.map((aspect) => (
        <Field
          key={aspect.id}
          label={aspect.title}
          help={t('panel.score.full', { max: aspect.max })}
          error={errors[`marks.${aspect.id}`]}
        >
          <MarkInput
            aspect={aspect}
            value={marks[aspect.id]}
            onChange={(mark) => draft.change({ marks: withMark(marks, aspect.id, mark) })}
          />
        </Field>
      ))}
      <Field label={t('panel.score.note')} help={t('panel.score.noteHelp')} error={errors.note}>
        <TextArea
          label={t('panel.score.note')}
          value={note}
          limit={300}
          onChange={(words) => draft.change({ note: words })}
        />
      </Field>
      <Field label={t('panel.score.photos')} help={t('panel.score.photosHelp')} error={errors.attachmentIds}>
        <AttachmentPicker value={attachments} most={PHOTOS} onChange={(next) => draft.change({ attachments: next })} />
      </Field>
      {missing > 0 && <Banner text={t('panel.score.missing', { count: missing })} />}
      {submit.message && <Banner tone="error" text={submit.message} />}
    </Screen>
  )
}

function withMark(marks: Record<string, number>, id: string, mark: number | undefined): Record<string, number> {
  const { [id]: _before, ...others } = marks
  return mark === undefined ? others : { ...others, [id]: mark }
}
