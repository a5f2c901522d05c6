import { calendarDate } from '@shared/format'
import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type ProcedureRuleFragment, SetLegalRuleOverrideDocument } from '../generated/documents'
import { overrideFormOf, overrideInput, overrideReady, regionsOf } from './override-form'
import { RuleValue } from './RuleValue'

interface OverrideSheetProps {
  rule: ProcedureRuleFragment
  /** The county's code. */
  county: string
  onClose: () => void
  onDone: () => void
}

/** 本地规定: a new version beside the nation's. It changes matters that begin later, none that is under way. */
export function OverrideSheet({ rule, county, onClose, onDone }: OverrideSheetProps) {
  const t = useMessages()
  const command = useCommand(SetLegalRuleOverrideDocument)
  const draft = useDraft(`legal-rule:${rule.id}`, overrideFormOf(rule, county))
  const { form, change } = draft
  const errors = command.fieldErrors
  const send = async () => {
    const agreed = await confirm({
      title: t('procedureWork.rules.question'),
      text: t('procedureWork.rules.questionText'),
      confirmLabel: t('procedureWork.rules.save'),
    })
    if (!agreed) return
    const { ok } = await command.run({ input: overrideInput(rule, form) })
    if (!ok) return
    draft.clear()
    showToast({ text: t('procedureWork.rules.done') })
    onDone()
  }
  const trouble = command.message ?? errors.ruleId ?? errors.of
  return (
    <Sheet
      open
      title={t('procedureWork.rules.own')}
      onClose={onClose}
      bottom={
        <Button
          label={t('procedureWork.rules.save')}
          busy={command.busy}
          disabled={!overrideReady(rule, form)}
          onPress={send}
        />
      }
    >
      <View className="mb-stack">
        <Text className="mb-body">{t('procedureWork.rules.now', { text: `${rule.subject} · ${rule.text}` })}</Text>
        <RuleValue rule={rule} form={form} change={change} errors={errors} />
        <Field label={t('procedureWork.rules.law')} help={t('procedureWork.rules.lawHelp')} error={errors.law}>
          <TextInput
            label={t('procedureWork.rules.law')}
            hint={t('procedureWork.rules.lawHint')}
            limit={PROCEDURE_TEXT_LIMITS.law}
            value={form.law}
            onChange={(law) => change({ law })}
          />
        </Field>
        <Field label={t('procedureWork.rules.article')} optional error={errors.article}>
          <TextInput
            label={t('procedureWork.rules.article')}
            hint={t('procedureWork.rules.articleHint')}
            limit={PROCEDURE_TEXT_LIMITS.article}
            value={form.article}
            onChange={(article) => change({ article })}
          />
        </Field>
        <Field label={t('procedureWork.rules.region')} error={errors.region}>
          <Choice
            label={t('procedureWork.rules.region')}
            options={regionsOf(county).map(({ level, code }) => ({
              value: code,
              label: t(`procedureWork.rules.level.${level}`, { code }),
            }))}
            value={form.region}
            onChange={(region) => change({ region })}
          />
        </Field>
        <Field
          label={t('procedureWork.rules.from')}
          help={t('procedureWork.rules.fromHelp')}
          error={errors.effectiveFrom}
        >
          <DatePicker
            label={t('procedureWork.rules.from')}
            from={calendarDate(Date.now())}
            value={form.effectiveFrom}
            onChange={(effectiveFrom) => change({ effectiveFrom })}
          />
        </Field>
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Sheet>
  )
}
