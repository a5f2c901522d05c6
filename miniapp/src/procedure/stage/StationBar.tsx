import { View } from '@tarojs/components'
import { speak } from '../../design/theme/press'

interface StationBarProps {
  /** From 1; past `count` when everything is done. */
  at: number
  count: number
  label: string
}

const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1)

const stateOf = (station: number, at: number) => (station < at ? 'done' : station === at ? 'now' : 'ahead')

/** The stations of a matter in little: passed, standing at, ahead. */
export function StationBar({ at, count, label }: StationBarProps) {
  return (
    <View className="procedure-bar" {...speak({ role: 'img', label })}>
      {upTo(count).map((station) => (
        <View key={station} className={`procedure-bar__part procedure-bar__part--${stateOf(station, at)}`} />
      ))}
    </View>
  )
}
