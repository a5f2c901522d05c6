import { View } from '@tarojs/components'
import { Button } from '../design/button/Button'
import { confirm } from '../design/dialog/dialog-store'
import { useMessages } from '../message/useMessages'
import { openLogin } from '../session/login'
import { useViewer } from '../session/useViewer'
import { useLogout } from './useLogout'

export function LeaveButtons() {
  const t = useMessages()
  const { demo } = useViewer()
  const { logout, busy } = useLogout()
  const leave = async () => {
    const agreed = await confirm({
      title: t('account.logout.title'),
      text: t('account.logout.text'),
      confirmLabel: t('account.logout'),
    })
    if (agreed) await logout()
  }
  return (
    <View className="mb-stack account-leave">
      {demo && <Button kind="secondary" icon="users" label={t('account.switchPerson')} onPress={openLogin} />}
      <Button kind="quiet" icon="log-out" label={t('account.logout')} busy={busy} onPress={() => void leave()} />
    </View>
  )
}
