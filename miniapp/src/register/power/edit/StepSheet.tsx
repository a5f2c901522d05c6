import { POWER_LIMITS } from '@shared/power-list/micro-power'
import { View } from '@tarojs/components'
import { Button } from '../../../design/button/Button'
import { ButtonRow } from '../../../design/button/ButtonRow'
import { Sheet } from '../../../design/dialog/Sheet'
import { Field } from '../../../design/form/Field'
import { TextArea } from '../../../design/form/TextArea'
import { TextInput } from '../../../design/form/TextInput'
import { useMessages } from '../../../message/useMessages'
import type { StepForm } from './power-form'

interface StepSheetProps {
  steps: readonly StepForm[]
  at: number
  onChange: (steps: StepForm[]) => void
  onClose: () => void
}

type Line = {
  name: keyof StepForm
  label: 'stepTitle' | 'who' | 'days' | 'question' | 'otherwise' | 'backTo' | 'stepDisclosure' | 'stepSupervisor'
  limit: number
  number?: true
}

const BEFORE: readonly Line[] = [
  { name: 'title', label: 'stepTitle', limit: POWER_LIMITS.stepTitle },
  { name: 'who', label: 'who', limit: POWER_LIMITS.who },
]
const AFTER: readonly Line[] = [
  { name: 'days', label: 'days', limit: 3, number: true },
  { name: 'question', label: 'question', limit: POWER_LIMITS.question },
  { name: 'otherwise', label: 'otherwise', limit: POWER_LIMITS.otherwise },
  { name: 'backTo', label: 'backTo', limit: 2, number: true },
  { name: 'disclosure', label: 'stepDisclosure', limit: POWER_LIMITS.disclosure },
  { name: 'supervisor', label: 'stepSupervisor', limit: POWER_LIMITS.supervisor },
]

/** One step, field by field; every letter is kept in the draft as it is typed. */
export function StepSheet({ steps, at, onChange, onClose }: StepSheetProps) {
  const t = useMessages()
  const step = steps[at]
  if (step === undefined) return null
  const write = (part: Partial<StepForm>) =>
    onChange(steps.map((one, place) => (place === at ? { ...one, ...part } : one)))
  const remove = () => {
    onClose()
    onChange(steps.filter((_one, place) => place !== at))
  }
  const up = () => {
    onClose()
    onChange(steps.map((one, place) => (place === at - 1 ? step : place === at ? (steps[at - 1] ?? one) : one)))
  }
  const line = ({ name, label, limit, number }: Line) => (
    <Field key={name} label={t(`register.edit.${label}`)}>
      <TextInput
        label={t(`register.edit.${label}`)}
        kind={number ? 'number' : 'text'}
        value={step[name]}
        limit={limit}
        onChange={(text) => write({ [name]: text })}
      />
    </Field>
  )
  const bottom = (
    <ButtonRow>
      {steps.length > 1 && <Button kind="danger" label={t('register.edit.removeStep')} onPress={remove} />}
      <Button label={t('register.edit.done')} onPress={onClose} />
    </ButtonRow>
  )
  return (
    <Sheet open title={t('register.edit.step', { step: at + 1 })} onClose={onClose} bottom={bottom}>
      <View className="register-step">
        {BEFORE.map(line)}
        <Field label={t('register.edit.what')}>
          <TextArea
            label={t('register.edit.what')}
            value={step.what}
            limit={POWER_LIMITS.what}
            lines={3}
            onChange={(what) => write({ what })}
          />
        </Field>
        <Field label={t('register.edit.stepDocuments')} help={t('register.perLine')} optional>
          <TextArea
            label={t('register.edit.stepDocuments')}
            value={step.documents}
            limit={600}
            lines={2}
            onChange={(documents) => write({ documents })}
          />
        </Field>
        {AFTER.map(line)}
        {at > 0 && <Button kind="quiet" fit small icon="arrow-up" label={t('register.edit.up')} onPress={up} />}
      </View>
    </Sheet>
  )
}
