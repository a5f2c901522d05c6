import { PANEL_LIMITS, type PanelAspect } from '@shared/evaluation/panel'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { IconButton } from '../../design/button/IconButton'
import { Field } from '../../design/form/Field'
import { Stepper } from '../../design/form/Stepper'
import { TextInput } from '../../design/form/TextInput'
import { Card } from '../../design/layout/Card'
import { useMessages } from '../../message/useMessages'
import { weightSum } from './panel-state'

interface AspectsFieldProps {
  aspects: readonly PanelAspect[]
  errors: Readonly<Record<string, string>>
  onChange: (aspects: PanelAspect[]) => void
}

/** What is scored, out of how many marks, and how much each counts. */
export function AspectsField({ aspects, errors, onChange }: AspectsFieldProps) {
  const t = useMessages()
  const put = (changed: PanelAspect) => onChange(aspects.map((one) => (one.id === changed.id ? changed : one)))
  const add = () => {
    const last = Math.max(0, ...aspects.map(({ id }) => Number(id.split('-')[1]) || 0))
    onChange([...aspects, { id: `aspect-${last + 1}`, title: '', max: 10, weight: 10 }])
  }
  const error = errors.aspects ?? Object.keys(errors).find((field) => field.indexOf('aspects.') === 0)
  return (
    <Field
      label={t('panel.edit.aspects')}
      help={t('panel.edit.aspectsHelp', { sum: weightSum(aspects) })}
      error={error && (errors[error] ?? error)}
    >
      <Card>
        {aspects.map((aspect, index) => (
          <AspectRow
            key={aspect.id}
            aspect={aspect}
            number={index + 1}
            onChange={put}
            onRemove={() => onChange(aspects.filter(({ id }) => id !== aspect.id))}
          />
        ))}
        {aspects.length < PANEL_LIMITS.aspects && (
          <Button kind="quiet" icon="plus" label={t('panel.edit.aspectAdd')} onPress={add} />
        )}
      </Card>
    </Field>
  )
}

interface AspectRowProps {
  aspect: PanelAspect
  number: number
  onChange: (aspect: PanelAspect) => void
  onRemove: () => void
}

function AspectRow({ aspect, number, onChange, onRemove }: AspectRowProps) {
  const t = useMessages()
  const label = t('panel.edit.aspectTitle', { number })
  return (
    <View className="panel-edit__aspect">
      <TextInput
        label={label}
        hint={label}
        value={aspect.title}
        limit={PANEL_LIMITS.aspectTitle}
        onChange={(title) => onChange({ ...aspect, title })}
      />
      <View className="panel-edit__figures">
        <Figure
          label={t('panel.edit.aspectWeight')}
          value={aspect.weight}
          onChange={(weight) => onChange({ ...aspect, weight })}
        />
        <Figure label={t('panel.edit.aspectMax')} value={aspect.max} onChange={(max) => onChange({ ...aspect, max })} />
        <IconButton icon="trash-2" label={t('panel.edit.aspectRemove', { title: aspect.title })} onPress={onRemove} />
      </View>
    </View>
  )
}

function Figure({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <View className="panel-edit__figure">
      <Text className="mb-small">{label}</Text>
      <Stepper label={label} value={value} least={1} most={100} onChange={onChange} />
    </View>
  )
}
