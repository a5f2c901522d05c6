import { View } from '@tarojs/components'
import { useState } from 'react'
import { speak } from '../../design/theme/press'
import { useMessages } from '../../message/useMessages'
import { type Matter, stageNow } from '../matter'
import { Station } from './Station'
import './stage.scss'

/** The whole way of a matter on one line from top to bottom; the station it stands at is open. */
export function StageLine({ matter }: { matter: Matter }) {
  const t = useMessages()
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({})
  const now = stageNow(matter)?.code
  const isOpen = (code: string) => toggled[code] ?? code === now
  return (
    <View className="procedure-line" {...speak({ role: 'list', label: t('procedure.line.title') })}>
      {matter.stages.map((stage, place) => (
        <Station
          key={stage.code}
          matter={matter}
          stage={stage}
          number={place + 1}
          open={isOpen(stage.code)}
          onToggle={() => setToggled({ ...toggled, [stage.code]: !isOpen(stage.code) })}
        />
      ))}
    </View>
  )
}
