import { View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import { speak } from '../theme/press'

export interface SkeletonProps {
  /** The shape of what comes. */
  shape?: 'list' | 'card' | 'text' | 'chart' | 'form'
  count?: number
}

const bars: Record<NonNullable<SkeletonProps['shape']>, string[]> = {
  list: ['wide', 'half'],
  card: ['half', 'full', 'wide', 'button'],
  text: ['half', 'full', 'full', 'wide'],
  chart: ['wide', 'block'],
  form: ['short', 'box'],
}

const upTo = (count: number) => Array.from({ length: count }, (_, place) => place)

/** Grey shapes while something opens. */
export function Skeleton({ shape = 'card', count = 3 }: SkeletonProps) {
  const t = useMessages()
  return (
    <View
      className={`mb-skeleton mb-skeleton--${shape}`}
      {...speak({ role: 'status', label: t('common.state.loading') })}
    >
      {upTo(count).map((item) => (
        <View key={item} className="mb-skeleton__item">
          {upTo(bars[shape].length).map((bar) => (
            <View key={bar} className={`mb-skeleton__bar mb-skeleton__bar--${bars[shape][bar]}`} />
          ))}
        </View>
      ))}
    </View>
  )
}
