import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type LoginResultFragment, LoginWithWechatDocument } from '../generated/documents'
import { deviceName } from './device-name'

/** One tap inside WeChat. The code is fetched at the tap: it is good once and for five minutes. */
export function WechatLogin({ onAccept }: { onAccept: (result: LoginResultFragment) => void }) {
  const t = useMessages()
  const login = useCommand(LoginWithWechatDocument)
  const enter = async () => {
    const { code } = await Taro.login()
    const done = await login.run({ input: { code, deviceName: deviceName() } })
    if (done.ok) onAccept(done.payload)
  }
  return (
    <View className="mb-stack">
      {login.message && <Banner tone="error" text={login.message} />}
      <Button label={t('account.login.wechat')} busy={login.busy} onPress={() => void enter().catch(() => {})} />
      <Text className="mb-small">{t('account.login.wechatNote')}</Text>
    </View>
  )
}
