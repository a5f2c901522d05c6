import { optionsOf, type Question } from '@shared/evaluation/form'
import { Text, View } from '@tarojs/components'
import { IconButton } from '../../design/button/IconButton'
import { press } from '../../design/theme/press'
import { useMessages } from '../../message/useMessages'

interface QuestionRowProps {
  question: Question
  number: number
  /** How many questions there are. */
  last: number
  error: string | undefined
  onPress: () => void
  onMove: (by: 1 | -1) => void
}

/** One question of the form: its text, kind and options in brief; a press opens it. */
export function QuestionRow({ question, number, last, error, onPress, onMove }: QuestionRowProps) {
  const t = useMessages()
  const title = question.title || t('evaluation.edit.untitled')
  const brief = [
    t(`evaluation.edit.type.${question.type}`),
    question.required && t('evaluation.edit.requiredTag'),
    question.showIf && t('evaluation.edit.skipTag'),
    optionsOf(question)
      .map((option) => option.title)
      .join(' / '),
  ]
  return (
    <View className="evaluation-edit__question">
      <View
        className="evaluation-edit__question-words"
        {...press(onPress, { role: 'button', label: `${number}. ${title}` })}
      >
        <Text className="evaluation-edit__question-title">{`${number}. ${title}`}</Text>
        <Text className="mb-small">{brief.filter(Boolean).join(' · ')}</Text>
        {error && <Text className="evaluation-edit__error">{error}</Text>}
      </View>
      <IconButton icon="arrow-up" label={t('evaluation.edit.up')} disabled={number === 1} onPress={() => onMove(-1)} />
      <IconButton
        icon="arrow-down"
        label={t('evaluation.edit.down')}
        disabled={number === last}
        onPress={() => onMove(1)}
      />
    </View>
  )
}
