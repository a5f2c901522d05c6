import { Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import { useStore } from '../../store/store'
import { Button } from '../button/Button'
import { ButtonRow } from '../button/ButtonRow'
import { speak } from '../theme/press'
import { dialogStore } from './dialog-store'

/** Where `confirm` is shown. Every Screen has one. */
export function DialogHost() {
  const t = useMessages()
  const asking = useStore(dialogStore)
  if (!asking) return null
  const { title, text, confirmLabel, cancelLabel, danger, answer } = asking
  return (
    <View className="mb-veil" onClick={() => answer(false)}>
      <View
        className="mb-dialog"
        {...speak({ role: 'dialog', label: title })}
        onClick={(event) => event.stopPropagation()}
      >
        <Text className="mb-dialog__title">{title}</Text>
        {text && <Text className="mb-dialog__text">{text}</Text>}
        <ButtonRow>
          <Button kind="secondary" label={cancelLabel ?? t('common.action.cancel')} onPress={() => answer(false)} />
          <Button
            kind={danger ? 'danger' : 'primary'}
            label={confirmLabel ?? t('common.action.confirm')}
            onPress={() => answer(true)}
          />
        </ButtonRow>
      </View>
    </View>
  )
}
