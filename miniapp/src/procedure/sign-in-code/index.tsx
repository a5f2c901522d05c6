import '../../message/late/procedureWork'
import { Image, Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Progress } from '../../design/feedback/Progress'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { speak } from '../../design/theme/press'
import { Loaded } from '../../graphql/Loaded'
import { useMessages } from '../../message/useMessages'
import { type SignInCode, useSignInCode } from './useSignInCode'
import './index.scss'

/** 会议签到码 on the host's screen: new every half minute. */
export default function SignInCodePage() {
  const t = useMessages()
  const { session = '' } = useRouter().params
  const read = useSignInCode(session)
  return (
    <Screen title={t('procedureWork.sign.hostTitle')}>
      <Loaded read={read} skeleton="card">
        {({ code }) =>
          code ? (
            <Shown code={code} />
          ) : (
            <EmptyState
              icon="qr-code"
              title={t('procedureWork.sign.offTitle')}
              text={t('procedureWork.sign.offText')}
              action={<Button fit kind="secondary" label={t('procedureWork.sign.renew')} onPress={read.retry} />}
            />
          )
        }
      </Loaded>
    </Screen>
  )
}

function Shown({ code }: { code: SignInCode }) {
  const t = useMessages()
  const { signedInCount: count, rosterCount: of } = code
  return (
    <View className="procedure-sign">
      <Card>
        <View className="procedure-sign__code">
          <Image className="procedure-sign__image" mode="aspectFit" src={code.image} />
          <View {...speak({ label: t('procedureWork.sign.digits', { code: code.code.split('').join(' ') }) })}>
            <Text className="procedure-sign__digits">{code.code}</Text>
          </View>
        </View>
      </Card>
      <Progress value={count} total={of} label={t('procedureWork.sign.count', { count, of })} />
      <Text className="mb-body">{t('procedureWork.sign.hostHelp')}</Text>
    </View>
  )
}
