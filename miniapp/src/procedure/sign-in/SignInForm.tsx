import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { Card } from '../../design/layout/Card'
import { useCommand } from '../../graphql/useCommand'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { type SessionSigningFragment, SignInToSessionDocument } from '../generated/documents'
import type { SignInLink } from './sign-in-link'

interface SignInFormProps {
  meeting: SessionSigningFragment
  link: SignInLink
  scanner: ReactNode
}

/** The meeting, and one button: the digits of the QR are there already. */
export function SignInForm({ meeting, link, scanner }: SignInFormProps) {
  const t = useMessages()
  const format = useFormat()
  const { title, bodyTitle, startsAt, place, signedInAt, called, open } = meeting
  const when = t('procedureWork.meeting.when', { when: format.dateTime(startsAt) })
  return (
    <View className="procedure-sign">
      <Card>
        <View className="mb-stack">
          <Text className="mb-title">{title}</Text>
          <Text className="mb-body">{bodyTitle}</Text>
          <Text className="mb-body">{when}</Text>
          <Text className="mb-body">{t('procedureWork.meeting.place', { place })}</Text>
        </View>
      </Card>
      {signedInAt ? (
        <EmptyState
          icon="circle-check"
          title={t('procedureWork.sign.done')}
          text={t('procedureWork.sign.doneAt', { when: format.dateTime(signedInAt) })}
        />
      ) : called && open ? (
        <Digits link={link} scanner={scanner} />
      ) : (
        <EmptyState
          icon="lock"
          title={t(called ? 'procedureWork.sign.closedTitle' : 'procedureWork.sign.notCalledTitle')}
          text={t(called ? 'procedureWork.sign.closedText' : 'procedureWork.sign.notCalledText')}
        />
      )}
    </View>
  )
}

function Digits({ link, scanner }: Omit<SignInFormProps, 'meeting'>) {
  const t = useMessages()
  const command = useCommand(SignInToSessionDocument)
  const [code, setCode] = useState(link.code)
  const send = () => command.run({ input: { sessionId: link.session, county: link.county ?? null, code: code.trim() } })
  return (
    <View className="mb-stack">
      {scanner}
      <Field
        label={t('procedureWork.sign.code')}
        help={t('procedureWork.sign.codeHelp')}
        error={command.fieldErrors.code}
      >
        <TextInput label={t('procedureWork.sign.code')} kind="number" limit={6} value={code} onChange={setCode} />
      </Field>
      {command.message && <Banner tone="error" text={command.message} />}
      <Button
        icon="circle-check"
        label={t('procedureWork.sign.do')}
        busy={command.busy}
        disabled={code.trim().length !== 6}
        onPress={() => void send()}
      />
    </View>
  )
}
