import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { BindPhoneDocument, type LoginResultFragment, LoginWithCodeDocument } from '../generated/documents'
import { deviceName } from './device-name'
import { PhoneForm } from './PhoneForm'

interface Accepting {
  onAccept: (result: LoginResultFragment) => void
}

export function CodeLogin({ onAccept }: Accepting) {
  const t = useMessages()
  const login = useCommand(LoginWithCodeDocument)
  const submit = async (phone: string, code: string) => {
    const done = await login.run({ input: { phone, code, deviceName: deviceName() } })
    if (done.ok) onAccept(done.payload)
  }
  return (
    <PhoneForm
      submitLabel={t('account.login.enter')}
      busy={login.busy}
      errors={login.fieldErrors}
      message={login.message}
      onSubmit={submit}
    />
  )
}

/** The one check of the number after the first WeChat login. */
export function PhoneBinding({ onAccept }: Accepting) {
  const t = useMessages()
  const bind = useCommand(BindPhoneDocument)
  const submit = async (phone: string, code: string) => {
    const done = await bind.run({ input: { phone, code } })
    if (done.ok) onAccept(done.payload)
  }
  return (
    <PhoneForm
      submitLabel={t('account.login.bind')}
      busy={bind.busy}
      errors={bind.fieldErrors}
      message={bind.message}
      onSubmit={submit}
    />
  )
}
