import { Text, View } from '@tarojs/components'
import { Icon } from '../../design/icon/Icon'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'

interface LateProps {
  happened: string
  entered?: string
  witness: string | null | undefined
}

/** 补录: entered long after it happened. The real time stands beside it, against signatures made up afterwards. */
export function Late({ happened, entered, witness }: LateProps) {
  const t = useMessages()
  const format = useFormat()
  const happenedOn = format.date(happened)
  const text = entered
    ? t('procedure.late.entered', { happened: happenedOn, entered: format.dateTime(entered) })
    : t('procedure.late.notice', { happened: happenedOn })
  return (
    <View className="procedure-late">
      <Icon name="history" size="small" />
      <Text>{witness ? `${text}${t('procedure.late.witness', { name: witness })}` : text}</Text>
    </View>
  )
}
