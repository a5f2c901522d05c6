import { PANEL_LIMITS } from '@shared/evaluation/panel'
import { beijingInstant, calendarDate } from '@shared/format'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { MultiChoice } from '../../design/form/MultiChoice'
import { Switch } from '../../design/form/Switch'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { TimePicker } from '../../design/form/TimePicker'
import { replacePage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { OpenPanelDocument, type PanelChoicesQuery } from '../generated/documents'
import { AspectsField } from './AspectsField'
import { newPanel, type PanelState } from './panel-state'

interface PanelFormProps {
  division: string
  choices: PanelChoicesQuery['panelChoices']
}

export function PanelForm({ division, choices }: PanelFormProps) {
  const t = useMessages()
  const draft = useDraft<PanelState>(`panel-edit:${division}`, newPanel(t('panel.edit.purposeStart')))
  const opening = useCommand(OpenPanelDocument)
  const { form, change } = draft
  const errors = opening.fieldErrors
  const send = async () => {
    const { date, time, aspects, ...rest } = form
    const counts = { subjects: form.subjectIds.length, scorers: form.scorerIds.length, aspects: aspects.length }
    const title = t('panel.edit.openSure')
    const agreed = await confirm({ title, text: t('panel.edit.openText', counts), confirmLabel: t('panel.edit.open') })
    if (!agreed) return
    const named = aspects.map(({ title: name, max, weight }) => ({ title: name, max, weight }))
    const closesAt = beijingInstant(date, time)
    const outcome = await opening.run({ input: { division, ...rest, aspects: named, closesAt } })
    if (!outcome.ok) return
    draft.clear()
    showToast({ text: t('panel.edit.opened') })
    replacePage('/panel/detail/index', { id: outcome.payload.panel?.id ?? '' })
  }
  const faults = [opening.message, ...Object.values(errors)].filter((line) => line !== undefined)
  return (
    <Screen
      title={t('panel.edit.title')}
      bottom={<Button label={t('panel.edit.open')} busy={opening.busy} onPress={send} />}
    >
      <Field label={t('panel.edit.name')} error={errors.title}>
        <TextInput
          label={t('panel.edit.name')}
          hint={t('panel.edit.nameHint')}
          value={form.title}
          limit={PANEL_LIMITS.title}
          onChange={(title) => change({ title })}
        />
      </Field>
      <Field label={t('panel.edit.purpose')} error={errors.purpose}>
        <TextArea
          label={t('panel.edit.purpose')}
          value={form.purpose}
          limit={PANEL_LIMITS.purpose}
          onChange={(purpose) => change({ purpose })}
        />
      </Field>
      <Field label={t('panel.edit.subjects')} help={t('panel.edit.subjectsHelp')} error={errors.subjectIds}>
        <MultiChoice
          label={t('panel.edit.subjects')}
          options={choices.subjects.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.subjectIds}
          onChange={(subjectIds) => change({ subjectIds })}
        />
      </Field>
      <AspectsField aspects={form.aspects} errors={errors} onChange={(aspects) => change({ aspects })} />
      <Field
        label={t('panel.edit.scorers')}
        help={t('panel.edit.scorersHelp', { count: form.scorerIds.length })}
        error={errors.scorerIds}
      >
        <MultiChoice
          label={t('panel.edit.scorers')}
          options={choices.candidates.map(({ personId, name, office, divisionName }) => ({
            value: personId,
            label: name,
            note: `${divisionName}　${office}`,
          }))}
          value={form.scorerIds}
          onChange={(scorerIds) => change({ scorerIds })}
        />
      </Field>
      <Switch
        label={t('panel.edit.drop')}
        note={t('panel.edit.dropNote')}
        value={form.dropExtremes}
        onChange={(dropExtremes) => change({ dropExtremes })}
      />
      <Field label={t('panel.edit.closes')} error={errors.closesAt}>
        <View className="mb-stack">
          <DatePicker
            label={t('panel.edit.closes')}
            value={form.date}
            from={calendarDate(Date.now())}
            onChange={(date) => change({ date })}
          />
          <TimePicker label={t('panel.edit.closes')} value={form.time} onChange={(time) => change({ time })} />
        </View>
      </Field>
      {faults.length > 0 && <Banner tone="error" text={faults.join('\n')} />}
    </Screen>
  )
}
