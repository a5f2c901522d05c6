import type { Option } from '@shared/evaluation/form'
import { EVALUATION_LIMITS } from '@shared/evaluation/limits'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { IconButton } from '../../design/button/IconButton'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useMessages } from '../../message/useMessages'
import { freeOptionId } from './form-operations'

interface OptionsFieldProps {
  options: readonly Option[]
  onChange: (options: Option[]) => void
}

const FEWEST = 2

/** Options, each a line; added at the end, moved up, removed. */
export function OptionsField({ options, onChange }: OptionsFieldProps) {
  const t = useMessages()
  const change = (id: string, title: string) =>
    onChange(options.map((option) => (option.id === id ? { ...option, title } : option)))
  const raise = (index: number) => {
    const moved = options.filter((_, at) => at !== index)
    moved.splice(index - 1, 0, ...options.slice(index, index + 1))
    onChange(moved)
  }
  return (
    <Field label={t('evaluation.edit.options')}>
      <View className="mb-stack">
        {options.map(({ id, title }, index) => (
          <View key={id} className="evaluation-edit__option">
            <TextInput
              label={t('evaluation.edit.option', { number: index + 1 })}
              hint={t('evaluation.edit.option', { number: index + 1 })}
              value={title}
              limit={EVALUATION_LIMITS.optionTitle}
              onChange={(text) => change(id, text)}
            />
            <IconButton
              icon="arrow-up"
              label={t('evaluation.edit.up')}
              disabled={index === 0}
              onPress={() => raise(index)}
            />
            <IconButton
              icon="x"
              label={t('evaluation.edit.removeOption', { title })}
              disabled={options.length <= FEWEST}
              onPress={() => onChange(options.filter((option) => option.id !== id))}
            />
          </View>
        ))}
        {options.length < EVALUATION_LIMITS.options && (
          <Button
            kind="secondary"
            small
            fit
            icon="plus"
            label={t('evaluation.edit.addOption')}
            onPress={() => onChange([...options, { id: freeOptionId(options), title: '' }])}
          />
        )}
      </View>
    </Field>
  )
}
