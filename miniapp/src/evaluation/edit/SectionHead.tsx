import type { Section } from '@shared/evaluation/form'
import { EVALUATION_LIMITS } from '@shared/evaluation/limits'
import { Text, View } from '@tarojs/components'
import { IconButton } from '../../design/button/IconButton'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useMessages } from '../../message/useMessages'

interface SectionHeadProps {
  section: Section
  number: number
  error: string | undefined
  onChange: (part: Partial<Section>) => void
  onRemove: () => void
}

export function SectionHead({ section, number, error, onChange, onRemove }: SectionHeadProps) {
  const t = useMessages()
  return (
    <View>
      <View className="evaluation-edit__section">
        <Text className="mb-title">{t('evaluation.edit.section', { number })}</Text>
        <IconButton icon="trash-2" label={t('evaluation.edit.removeSection')} onPress={onRemove} />
      </View>
      <Field label={t('evaluation.edit.sectionTitle')} {...(error ? { error } : {})}>
        <TextInput
          label={t('evaluation.edit.sectionTitle')}
          value={section.title}
          limit={EVALUATION_LIMITS.title}
          onChange={(title) => onChange({ title })}
        />
      </Field>
    </View>
  )
}
