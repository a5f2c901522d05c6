import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { useMessages } from '../../message/useMessages'

/** Long texts begin folded: minutes and plans run over pages. */
const SHOWN = 140

export function Folded({ text }: { text: string }) {
  const t = useMessages()
  const [open, setOpen] = useState(false)
  const long = text.length > SHOWN + 40
  const shown = open || !long ? text : `${text.slice(0, SHOWN)}…`
  return (
    <View className="procedure-folded">
      <Text className="procedure-text">{shown}</Text>
      {long && (
        <Button
          kind="quiet"
          small
          fit
          label={t(open ? 'procedure.text.less' : 'procedure.text.more')}
          onPress={() => setOpen(!open)}
        />
      )}
    </View>
  )
}
