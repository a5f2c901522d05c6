import { Text, View } from '@tarojs/components'
import { useStore } from '../../store/store'
import { press, speak } from '../theme/press'
import { dismissToast, toastStore } from './toast-store'

/** Where `showToast` is shown. Every Screen has one. */
export function ToastHost() {
  const toast = useStore(toastStore)
  if (!toast) return null
  const { id, text, action } = toast
  const act = () => {
    dismissToast(id)
    action?.onPress()
  }
  return (
    <View className="mb-toast" {...speak({ role: 'status' })}>
      <Text className="mb-toast__text">{text}</Text>
      {action && (
        <View className="mb-toast__action" {...press(act, { label: action.label })}>
          <Text>{action.label}</Text>
        </View>
      )}
    </View>
  )
}
