import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { Text, View } from '@tarojs/components'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { goBack } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { SaveProcedurePlanDocument } from '../generated/documents'
import { PlanChanges } from '../plan/PlanChanges'
import type { WorkView } from '../step/guide'
import { Setback } from '../step/Setback'

type Plan = WorkView['plans'][number]

const formOf = ({ version, revision, text, attachments }: Plan) => ({ version, revision, text, attachments, note: '' })

/** The plan as it is now; what one changes against what was last put before a body. */
export function PlanEditor({ procedure, plan }: { procedure: WorkView; plan: Plan }) {
  const t = useMessages()
  const save = useCommand(SaveProcedurePlanDocument)
  const draft = useDraft(`procedure-plan:${procedure.id}`, formOf(plan))
  const { form, change } = draft
  const behind = form.version !== plan.version || form.revision !== plan.revision
  const before = procedure.plans.find(({ frozen }) => frozen) ?? (plan.frozen ? plan : undefined)
  const number = plan.frozen ? plan.version + 1 : Math.max(plan.version, procedure.planVersion)
  const errors = save.fieldErrors
  const send = async () => {
    const { version, revision, text, attachments, note } = form
    const attachmentIds = attachments.map(({ id }) => id)
    const input = { id: procedure.id, version, revision, plan: text, attachmentIds, note: note.trim() || null }
    const { ok } = await save.run({ input })
    if (!ok) return
    draft.clear()
    showToast({ text: t('procedureWork.plan.done', { version: number }) })
    goBack()
  }
  const unchanged = form.text === plan.text && sameFiles(form.attachments, plan.attachments)
  return (
    <Screen
      title={t('procedureWork.plan.title')}
      bottom={
        <Button
          label={t('procedureWork.plan.save', { version: number })}
          busy={save.busy}
          disabled={behind || unchanged || form.text.trim() === ''}
          onPress={send}
        />
      }
    >
      <View className="procedure-work">
        <Setback procedure={procedure} />
        {behind && (
          <Banner
            tone="warning"
            text={t('procedureWork.plan.stale', { name: plan.authorName })}
            action={
              <ButtonRow>
                <Button
                  kind="quiet"
                  small
                  fit
                  label={t('procedureWork.plan.theirs')}
                  onPress={() => change(formOf(plan))}
                />
                <Button
                  kind="quiet"
                  small
                  fit
                  label={t('procedureWork.plan.mine')}
                  onPress={() => change({ version: plan.version, revision: plan.revision })}
                />
              </ButtonRow>
            }
          />
        )}
        <Field
          label={t('procedureWork.plan.text', { version: number })}
          help={t('procedureWork.plan.help')}
          error={errors.plan ?? errors.revision ?? errors.version}
        >
          <TextArea
            label={t('procedureWork.plan.label')}
            value={form.text}
            limit={PROCEDURE_TEXT_LIMITS.plan}
            lines={8}
            onChange={(text) => change({ text })}
          />
        </Field>
        <Field label={t('procedureWork.plan.papers')} optional error={errors.attachmentIds}>
          <AttachmentPicker value={form.attachments} onChange={(attachments) => change({ attachments })} />
        </Field>
        <Field
          label={t('procedureWork.plan.note')}
          help={t('procedureWork.plan.noteHelp')}
          optional
          error={errors.note}
        >
          <TextArea
            label={t('procedureWork.plan.note')}
            hint={t('procedureWork.plan.noteHint')}
            value={form.note}
            limit={PROCEDURE_TEXT_LIMITS.note}
            lines={2}
            onChange={(note) => change({ note })}
          />
        </Field>
        {before && (
          <Section title={t('procedureWork.plan.changes', { version: before.version })}>
            {before.text === form.text ? (
              <Text className="mb-small">{t('procedureWork.plan.same')}</Text>
            ) : (
              <PlanChanges before={before.text} after={form.text} />
            )}
          </Section>
        )}
        {save.message && <Banner tone="error" text={save.message} />}
      </View>
    </Screen>
  )
}

const sameFiles = (left: readonly { id: string }[], right: readonly { id: string }[]) =>
  left.map(({ id }) => id).join() === right.map(({ id }) => id).join()
