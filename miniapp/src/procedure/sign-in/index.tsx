import '../../message/late/procedureWork'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { SessionToSignDocument } from '../generated/documents'
import { SignInForm } from './SignInForm'
import { readSignInLink, type SignInLink } from './sign-in-link'
import './index.scss'

/** 会议签到: come in by the host's QR, or by the meeting; then the six digits. */
export default function SignInPage() {
  const t = useMessages()
  const { session = '', code = '', county } = useRouter().params
  const [scanned, setScanned] = useState<SignInLink | undefined>(session ? { session, code, county } : undefined)
  const [strange, setStrange] = useState(false)
  const scan = async () => {
    const { result } = await Taro.scanCode({})
    const link = readSignInLink(result)
    setStrange(link === undefined)
    if (link) setScanned(link)
  }
  const scanner = process.env.TARO_ENV === 'weapp' && (
    <Button
      kind="secondary"
      icon="qr-code"
      label={t('procedureWork.sign.scan')}
      onPress={() => void scan().catch(() => {})}
    />
  )
  if (scanned) return <Meeting key={`${scanned.session}${scanned.code}`} link={scanned} scanner={scanner} />
  return (
    <Screen title={t('procedureWork.sign.title')}>
      <EmptyState
        icon="qr-code"
        title={t('procedureWork.sign.title')}
        text={t(strange ? 'procedureWork.sign.otherCode' : 'procedureWork.sign.missing')}
        action={scanner || undefined}
      />
    </Screen>
  )
}

function Meeting({ link, scanner }: { link: SignInLink; scanner: React.ReactNode }) {
  const t = useMessages()
  const read = useRead(SessionToSignDocument, { id: link.session })
  return (
    <Screen title={t('procedureWork.sign.title')}>
      <Loaded read={read} skeleton="form">
        {({ sessionToSign }) => <SignInForm meeting={sessionToSign} link={link} scanner={scanner} />}
      </Loaded>
    </Screen>
  )
}
