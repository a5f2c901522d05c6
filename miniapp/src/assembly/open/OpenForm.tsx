import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { replacePage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type AssemblyDemandOptionsQuery, OpenAssemblyDemandDocument } from '../generated/documents'

type Option = AssemblyDemandOptionsQuery['assemblyDemandOptions'][number]

const keyOf = ({ body, by }: Option) => `${body}:${by}`

export function OpenForm({ division, options }: { division: string; options: readonly Option[] }) {
  const t = useMessages()
  const command = useCommand(OpenAssemblyDemandDocument)
  const mine = options.filter((option) => option.mine)
  const { form, change, clear } = useDraft('demand-open', { kind: '', topic: '', reason: '' })
  const chosen = mine.find((option) => keyOf(option) === form.kind) ?? mine[0]
  const ready = chosen !== undefined && form.topic.trim() !== '' && form.reason.trim() !== ''
  const send = async () => {
    if (chosen === undefined) return
    const agreed = await confirm({
      title: t('assembly.open.question'),
      text: t('assembly.open.questionText'),
      confirmLabel: t('assembly.open.send'),
    })
    if (!agreed) return
    const { body, by } = chosen
    const outcome = await command.run({ input: { division, body, by, topic: form.topic, reason: form.reason } })
    if (!outcome.ok) return
    clear()
    showToast({ text: t('assembly.open.done') })
    replacePage('/assembly/demand/index', { id: outcome.payload.demand?.id ?? '' })
  }
  const errors = command.fieldErrors
  const trouble = command.message ?? errors.body ?? errors.by
  return (
    <Screen
      title={t('assembly.open.title')}
      bottom={
        <Button label={t('assembly.open.send')} busy={command.busy} disabled={!ready} onPress={() => void send()} />
      }
    >
      <View className="assembly-page">
        <Field label={t('assembly.open.kind')}>
          <Choice
            label={t('assembly.open.kind')}
            options={mine.map((option) => ({
              value: keyOf(option),
              label: t('assembly.open.option', { body: option.bodyTitle, by: t(`assembly.by.${option.by}`) }),
              note: t('assembly.open.optionNote', option),
            }))}
            value={chosen && keyOf(chosen)}
            onChange={(kind) => change({ kind })}
          />
        </Field>
        <Field label={t('assembly.open.topic')} error={errors.topic}>
          <TextInput
            label={t('assembly.open.topic')}
            hint={t('assembly.open.topicHint')}
            limit={PROCEDURE_TEXT_LIMITS.title}
            value={form.topic}
            onChange={(topic) => change({ topic })}
          />
        </Field>
        <Field label={t('assembly.open.reason')} help={t('assembly.open.reasonHelp')} error={errors.reason}>
          <TextArea
            label={t('assembly.open.reason')}
            limit={PROCEDURE_TEXT_LIMITS.reason}
            value={form.reason}
            onChange={(reason) => change({ reason })}
          />
        </Field>
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Screen>
  )
}
