import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { classNames } from '../theme/class-names'
import { press } from '../theme/press'

export interface ListRowProps {
  title: string
  /** One line of gist under the title; cut after two lines. */
  gist?: string
  /** Small and grey: when, who. */
  note?: string
  icon?: IconName
  /** A Tag or two, above the title. */
  tags?: ReactNode
  /** At the right end, before the arrow. */
  trailing?: ReactNode
  onPress?: () => void
  selected?: boolean
  /** Not yet read: the title is bolder and a dot stands before it. */
  unread?: boolean
}

/** A row of a list. Several stand together in `<Card flush>`. */
export function ListRow(props: ListRowProps) {
  const { title, gist, note, icon, tags, trailing, onPress, selected, unread } = props
  const className = classNames(
    'mb-row',
    onPress && 'mb-row--press',
    selected && 'mb-row--selected',
    unread && 'mb-row--unread',
  )
  const spoken = [title, gist, note].filter(Boolean).join('，')
  return (
    <View className={className} {...(onPress ? press(onPress, { role: 'link', label: spoken, selected }) : {})}>
      {icon && (
        <View className="mb-row__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="mb-row__body">
        {tags && <View className="mb-row__tags">{tags}</View>}
        <Text className="mb-row__title">{title}</Text>
        {gist && <Text className="mb-row__gist">{gist}</Text>}
        {note && <Text className="mb-row__note">{note}</Text>}
      </View>
      {trailing && <View className="mb-row__trailing">{trailing}</View>}
      {onPress && <Icon name="chevron-right" size="small" />}
    </View>
  )
}
