import '../../../message/late/register'
import { powerFaults } from '@shared/power-list/check'
import { POWER_LIMITS } from '@shared/power-list/micro-power'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../design/button/Button'
import { confirm } from '../../../design/dialog/dialog-store'
import { Banner } from '../../../design/feedback/Banner'
import { showToast } from '../../../design/feedback/toast-store'
import { Field } from '../../../design/form/Field'
import { TextArea } from '../../../design/form/TextArea'
import { TextInput } from '../../../design/form/TextInput'
import { Card } from '../../../design/layout/Card'
import { goBack } from '../../../design/layout/navigate'
import { Screen } from '../../../design/layout/Screen'
import { Section } from '../../../design/layout/Section'
import { ListRow } from '../../../design/list/ListRow'
import { useDraft } from '../../../draft/useDraft'
import { Loaded } from '../../../graphql/Loaded'
import { useCommand } from '../../../graphql/useCommand'
import { useRead } from '../../../graphql/useRead'
import { useMessages } from '../../../message/useMessages'
import { MicroPowerDetailDocument, ReviseMicroPowerDocument } from '../../generated/documents'
import { ReasonField } from '../../ReasonField'
import { usePowerDivision } from '../../useVillageCode'
import { contentOf, emptyStep, type PowerForm as Form, formOf } from './power-form'
import { StepSheet } from './StepSheet'
import './index.scss'

/** The village's, or for county staff the county's, own wording of an item. */
export default function PowerEditPage() {
  const t = useMessages()
  const { code = '' } = useRouter().params
  const village = usePowerDivision()
  const read = useRead(MicroPowerDetailDocument, { division: village, code })
  const power = read.data?.microPower
  if (power) return <PowerForm village={village} code={code} version={power.version} initial={formOf(power.content)} />
  return (
    <Screen title={t('register.edit.power')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}

interface PowerFormProps {
  village: string
  code: string
  version: number
  initial: Form
}

const LINES = ['title', 'owner', 'disclosure', 'supervisor'] as const
const AREAS = ['plain', 'documents', 'riskPoints'] as const

function PowerForm({ village, code, version, initial }: PowerFormProps) {
  const t = useMessages()
  const { form, change, clear } = useDraft(`power-edit:${village}:${code}:${version}`, initial)
  const revise = useCommand(ReviseMicroPowerDocument)
  const { fieldErrors } = revise
  const send = async () => {
    const text = t('register.edit.question.text')
    if (!(await confirm({ title: t('register.edit.question.title'), text, confirmLabel: t('register.edit.save') })))
      return
    const input = { division: village, code, baseVersion: version, reason: form.reason, content: contentOf(form) }
    const done = await revise.run({ input })
    if (!done.ok) return
    clear()
    showToast({ text: t('register.edit.saved', { version: version + 1 }) })
    goBack()
  }
  // What concerns one step has no field of its own on this page.
  const inside = Object.keys(fieldErrors)
    .filter((field) => field.indexOf('.') > 0)
    .map((field) => fieldErrors[field])[0]
  return (
    <Screen
      title={t('register.edit.power')}
      bottom={<Button busy={revise.busy} label={t('register.edit.save')} onPress={() => void send()} />}
    >
      {LINES.map((name) => (
        <Field key={name} label={t(`register.field.${name}`)} error={fieldErrors[name]}>
          <TextInput
            label={t(`register.field.${name}`)}
            value={form[name]}
            limit={POWER_LIMITS[name]}
            onChange={(text) => change({ [name]: text })}
          />
        </Field>
      ))}
      {AREAS.map((name) => (
        <Field
          key={name}
          label={t(`register.field.${name}`)}
          help={name === 'plain' ? undefined : t('register.perLine')}
          error={fieldErrors[name]}
        >
          <TextArea
            label={t(`register.field.${name}`)}
            value={form[name]}
            limit={name === 'plain' ? POWER_LIMITS.plain : 1000}
            lines={4}
            onChange={(text) => change({ [name]: text })}
          />
        </Field>
      ))}
      <View className="register-apart">
        <Steps form={form} onChange={change} />
      </View>
      <Field label={t('register.field.timeLimitDays')} error={fieldErrors.timeLimitDays ?? fieldErrors.steps}>
        <TextInput
          label={t('register.field.timeLimitDays')}
          kind="number"
          limit={3}
          value={form.timeLimitDays}
          onChange={(timeLimitDays) => change({ timeLimitDays })}
        />
      </Field>
      <ReasonField value={form.reason} error={fieldErrors.reason} onChange={(reason) => change({ reason })} />
      {(revise.message ?? inside) && <Banner tone="error" text={revise.message ?? inside ?? ''} />}
    </Screen>
  )
}

function Steps({ form, onChange }: { form: Form; onChange: (part: Partial<Form>) => void }) {
  const t = useMessages()
  const [opened, setOpened] = useState<number>()
  const { steps } = form
  const faulty = powerFaults(contentOf(form)).map(({ field }) => Number(/^steps\.(\d+)\./.exec(field)?.[1] ?? -1))
  const rows = steps.map((step, at) => ({ step, at, key: `step-${at}` }))
  return (
    <Section title={t('register.field.steps')}>
      <View className="mb-stack">
        <Card flush>
          {rows.map(({ step: { title, who, what }, at, key }) => (
            <ListRow
              key={key}
              icon={faulty.indexOf(at) >= 0 ? 'circle-alert' : undefined}
              title={`${at + 1}. ${title}`}
              gist={what}
              note={who}
              onPress={() => setOpened(at)}
            />
          ))}
        </Card>
        {steps.length < POWER_LIMITS.steps && (
          <Button
            kind="secondary"
            icon="plus"
            label={t('register.edit.addStep')}
            onPress={() => {
              onChange({ steps: [...steps, emptyStep] })
              setOpened(steps.length)
            }}
          />
        )}
      </View>
      {opened !== undefined && steps[opened] && (
        <StepSheet
          steps={steps}
          at={opened}
          onChange={(next) => onChange({ steps: next })}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  )
}
