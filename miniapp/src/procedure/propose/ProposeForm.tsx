import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { Text, View } from '@tarojs/components'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { replacePage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import {
  type AttachmentItemFragment,
  type ProcedureMatterType,
  type ProcedureTemplateCode,
  ProposeProcedureDocument,
} from '../generated/documents'
import { WhenFields } from '../step/WhenFields'
import { happening, justNow } from '../step/when'

interface ProposeFormProps {
  template: ProcedureTemplateCode
  matter: ProcedureMatterType
}

const empty = { title: '', plan: '', attachments: [] as readonly AttachmentItemFragment[], when: justNow }

/** A matter in two questions: what it is called, and the plan. All the rest is asked when its turn comes. */
export function ProposeForm({ template, matter }: ProposeFormProps) {
  const t = useMessages()
  const { viewer } = useViewer()
  const division = viewer?.hat?.division.code ?? ''
  const propose = useCommand(ProposeProcedureDocument)
  const draft = useDraft(`procedure-propose:${template}:${matter}`, empty)
  const { form, change } = draft
  const errors = propose.fieldErrors
  const send = async () => {
    const agreed = await confirm({
      title: t('procedureWork.propose.question'),
      text: t('procedureWork.propose.questionText'),
      confirmLabel: t('procedureWork.propose.send'),
    })
    if (!agreed) return
    const { title, plan, attachments, when } = form
    const attachmentIds = attachments.map(({ id }) => id)
    const input = { division, template, matterType: matter, title, plan, attachmentIds, ...happening(when) }
    const outcome = await propose.run({ input })
    if (!outcome.ok) return
    draft.clear()
    showToast({ text: t('procedureWork.propose.done') })
    replacePage('/procedure/step/index', { id: outcome.payload.procedure?.id })
  }
  const trouble = propose.message ?? errors.matterType ?? errors.division ?? errors.template
  return (
    <Screen
      title={t('procedureWork.propose.title')}
      bottom={
        <Button
          label={t('procedureWork.propose.send')}
          busy={propose.busy}
          disabled={form.title.trim() === '' || form.plan.trim() === ''}
          onPress={send}
        />
      }
    >
      <View className="procedure-work">
        <View className="procedure-work-head">
          <Text className="procedure-work-head__title">{t(`procedureWork.matter.${matter}`)}</Text>
          <Text className="mb-small">{t(`procedureWork.example.${matter}`)}</Text>
        </View>
        {draft.resumed && <Banner icon="pencil" text={t('common.state.savedDraft')} />}
        <Field label={t('procedureWork.propose.name')} help={t('procedureWork.propose.nameHelp')} error={errors.title}>
          <TextInput
            label={t('procedureWork.propose.name')}
            hint={t('procedureWork.propose.nameHint')}
            value={form.title}
            limit={PROCEDURE_TEXT_LIMITS.title}
            onChange={(title) => change({ title })}
          />
        </Field>
        <Field label={t('procedureWork.plan.label')} help={t('procedureWork.propose.planHelp')} error={errors.plan}>
          <TextArea
            label={t('procedureWork.plan.label')}
            hint={t('procedureWork.propose.planHint')}
            value={form.plan}
            limit={PROCEDURE_TEXT_LIMITS.plan}
            lines={8}
            onChange={(plan) => change({ plan })}
          />
        </Field>
        <Field label={t('procedureWork.plan.papers')} optional error={errors.attachmentIds}>
          <AttachmentPicker value={form.attachments} onChange={(attachments) => change({ attachments })} />
        </Field>
        <WhenFields
          label={t('procedureWork.when.propose')}
          value={form.when}
          onChange={(when) => change({ when })}
          division={division}
          errors={errors}
        />
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Screen>
  )
}
