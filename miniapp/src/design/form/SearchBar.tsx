import { Input, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import { IconButton } from '../button/IconButton'
import { Icon } from '../icon/Icon'

export interface SearchBarProps {
  value: string
  onChange: (value: string) => void
  /** The keyboard's search key. */
  onSearch?: () => void
  hint?: string
}

export function SearchBar({ value, onChange, onSearch, hint }: SearchBarProps) {
  const t = useMessages()
  const words = hint ?? t('design.search.hint')
  return (
    <View className="mb-search">
      <Icon name="search" />
      <Input
        className="mb-search__control"
        value={value}
        confirmType="search"
        maxlength={60}
        placeholder={words}
        placeholderClass="mb-input__hint"
        nativeProps={{ 'aria-label': words }}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={() => onSearch?.()}
      />
      {value !== '' && <IconButton icon="x" label={t('common.action.clear')} onPress={() => onChange('')} />}
    </View>
  )
}
