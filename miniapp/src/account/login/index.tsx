import { Text, View } from '@tarojs/components'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import { CodeLogin, PhoneBinding } from './CodeLogin'
import { DemoFaces } from './DemoFaces'
import { PersonChooser } from './PersonChooser'
import { PlaceRow } from './PlaceRow'
import { type Login, useLogin } from './useLogin'
import { WechatLogin } from './WechatLogin'
import './index.scss'

export default function LoginPage() {
  const t = useMessages()
  const login = useLogin()
  const { stage } = login
  return (
    <Screen title={t('account.login.title')} navigation={false}>
      {stage.kind === 'start' && <Start login={login} />}
      {stage.kind === 'bind' && (
        <Section title={t('account.login.bindTitle')}>
          <Text className="mb-body">{t('account.login.bindText')}</Text>
          <PhoneBinding onAccept={login.accept} />
        </Section>
      )}
      {stage.kind === 'choose' && <PersonChooser login={login} persons={stage.persons} />}
    </Screen>
  )
}

function Start({ login }: { login: Login }) {
  const t = useMessages()
  return (
    <View className="account-login">
      <View className="account-login__head">
        <Text className="account-login__name">{t('shell.app.name')}</Text>
        <Text className="account-login__motto">{t('account.login.motto')}</Text>
      </View>
      <Section title={t('account.login.place')}>
        <PlaceRow />
      </Section>
      <DemoFaces onAccept={login.accept} />
      {process.env.TARO_ENV === 'weapp' && <WechatLogin onAccept={login.accept} />}
      <Section title={t('account.login.byPhone')} note={t('account.login.byPhoneNote')}>
        <CodeLogin onAccept={login.accept} />
      </Section>
    </View>
  )
}
