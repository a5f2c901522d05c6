import '../../message/late/ballot'
import '../../message/late/secrecy'
import '../../message/late/report'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { EvaluationDraftDocument, type EvaluationDraftEditFragment } from '../generated/documents'
import { Editor } from './Editor'
import { blank, EMPTY, fromDraft, fromTemplate } from './edit-state'
import { fromFormer } from './from-former'
import { TemplatePicker } from './TemplatePicker'
import './index.scss'

export default function EvaluationEditPage() {
  const t = useMessages()
  const { id } = useRouter().params
  const { viewer } = useViewer()
  const division = viewer?.hat?.division.code
  if (id) return <StoredDraft id={id} />
  if (division) return <NewDraft division={division} />
  return (
    <Screen title={t('evaluation.edit.newTitle')}>
      <EmptyState icon="briefcase" title={t('evaluation.edit.noOffice')} text={t('evaluation.edit.noOfficeText')} />
    </Screen>
  )
}

function NewDraft({ division }: { division: string }) {
  const t = useMessages()
  const draft = useDraft('evaluation-edit:new', EMPTY)
  if (draft.form.begun) return <Editor division={division} draft={draft} />
  return (
    <TemplatePicker
      division={division}
      onFormer={(former) => draft.change(fromFormer(former, Date.now()))}
      onTemplate={(template) => draft.change(fromTemplate(template))}
      onBlank={() => draft.change(blank(t('evaluation.edit.questions')))}
    />
  )
}

function StoredDraft({ id }: { id: string }) {
  const t = useMessages()
  const read = useRead(EvaluationDraftDocument, { id })
  const stored = read.data?.evaluationDraft
  if (stored) return <StoredEditor key={stored.id} stored={stored} />
  return (
    <Screen title={t('evaluation.edit.title')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}

function StoredEditor({ stored }: { stored: EvaluationDraftEditFragment }) {
  const draft = useDraft(`evaluation-edit:${stored.id}`, fromDraft(stored))
  return <Editor division={stored.division.code} draft={draft} stored={stored} />
}
