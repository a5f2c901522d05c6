import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../design/icon/Icon'
import { press } from '../../design/theme/press'
import { useMessages } from '../../message/useMessages'

/** Why something is asked, in one line; the rule itself a tap away. */
export function Why({ text, rules }: { text: string; rules: readonly string[] }) {
  const t = useMessages()
  const [open, setOpen] = useState(false)
  const known = rules.filter((rule) => rule !== '')
  return (
    <View className="procedure-work-why">
      <Text className="mb-small">{text}</Text>
      {known.length > 0 && (
        <View
          className="procedure-work-why__link"
          {...press(() => setOpen(!open), { label: t('procedureWork.rule.see'), expanded: open })}
        >
          <Icon name="scale" size="small" />
          <Text>{t(open ? 'procedureWork.rule.hide' : 'procedureWork.rule.see')}</Text>
        </View>
      )}
      {open && (
        <View className="procedure-work-why__rules">
          {known.map((rule) => (
            <Text key={rule} className="procedure-work-why__rule">
              {rule}
            </Text>
          ))}
        </View>
      )}
    </View>
  )
}
