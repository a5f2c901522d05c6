import '../../../message/late/register'
import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AttachmentList } from '../../../attachment/AttachmentList'
import { Button } from '../../../design/button/Button'
import { Progress } from '../../../design/feedback/Progress'
import { Card } from '../../../design/layout/Card'
import { openPage } from '../../../design/layout/navigate'
import { Screen } from '../../../design/layout/Screen'
import { Section } from '../../../design/layout/Section'
import { Loaded } from '../../../graphql/Loaded'
import { useRead } from '../../../graphql/useRead'
import { useFormat } from '../../../message/useFormat'
import { useMessages } from '../../../message/useMessages'
import { Fact } from '../../Fact'
import { ContractDetailDocument, type ContractViewFragment } from '../../generated/documents'
import { Versions } from '../../Versions'
import { ContractState } from '../ContractState'
import { useContractFields } from '../contract-words'
import { PaymentSheet } from './PaymentSheet'
import './index.scss'

type Payment = ContractViewFragment['current']['payments'][number]

export default function ContractDetailPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(ContractDetailDocument, { id })
  useDidShow(() => read.retry())
  return (
    <Screen title={t('register.contract.detail')}>
      <Loaded read={read} skeleton="text">
        {({ contract }) => (contract ? <Body contract={contract} /> : null)}
      </Loaded>
    </Screen>
  )
}

function Body({ contract }: { contract: ContractViewFragment }) {
  const t = useMessages()
  const format = useFormat()
  const fields = useContractFields()
  const { current } = contract
  const sentence = t('register.contract.sentence', {
    party: current.party,
    start: format.date(current.startsOn),
    end: format.date(current.endsOn),
    rent: t(`register.contract.rent.${current.period}`, { money: format.money(current.rentFen) }),
  })
  return (
    <View className="mb-stack">
      <View className="mb-tag-row">
        <ContractState contract={contract} />
      </View>
      <Text className="mb-title">{current.title}</Text>
      <Card tone="due">
        <Text className="mb-body">{sentence}</Text>
      </Card>
      <Card>
        <Fact label={t('register.field.object')} value={current.object} />
        <Fact label={t('register.field.decidedBy')} value={current.decidedBy} />
      </Card>
      <Payments contract={contract} />
      <AttachmentList attachments={current.photos} />
      <Versions versions={contract.versions.map((version) => ({ ...version, fields: fields(version) }))} />
      {contract.availableActions.includes('REVISE') && (
        <Button
          kind="secondary"
          icon="pencil"
          label={t('register.contract.editTitle')}
          onPress={() => openPage('/register/contract/edit/index', { id: contract.id })}
        />
      )}
    </View>
  )
}

function Payments({ contract }: { contract: ContractViewFragment }) {
  const t = useMessages()
  const format = useFormat()
  const [noted, setNoted] = useState<Payment>()
  const { current, dueFen, paidFen } = contract
  const mayNote = contract.availableActions.includes('NOTE_PAYMENT')
  return (
    <>
      <Section title={t('register.contract.collected')}>
        <Card>
          <Text className="mb-body">
            {t('register.contract.collectedText', { due: format.moneyExact(dueFen), paid: format.moneyExact(paidFen) })}
          </Text>
          <Progress
            value={Math.min(paidFen, dueFen)}
            total={Math.max(1, dueFen)}
            label={t('register.contract.collected')}
          />
        </Card>
      </Section>
      <Section title={t('register.contract.payments')}>
        <Card flush>
          {current.payments.map((payment) => (
            <PaymentRow key={payment.dueOn} payment={payment} onNote={mayNote ? () => setNoted(payment) : undefined} />
          ))}
        </Card>
      </Section>
      {noted && <PaymentSheet contract={contract} payment={noted} onClose={() => setNoted(undefined)} />}
    </>
  )
}

function PaymentRow({ payment, onNote }: { payment: Payment; onNote: (() => void) | undefined }) {
  const t = useMessages()
  const format = useFormat()
  const { dueOn, fen, paidOn, receipt, overdue } = payment
  const words = paidOn
    ? t('register.contract.paid', { date: format.date(paidOn), receipt })
    : t(overdue ? 'register.contract.late' : 'register.contract.due', { date: format.date(dueOn) })
  return (
    <View className="register-payment">
      <View className="register-payment__words">
        <Text>{format.moneyExact(fen)}</Text>
        <Text className={overdue ? 'register-payment__late' : 'mb-small'}>{words}</Text>
      </View>
      {!paidOn && onNote && (
        <Button kind="secondary" fit small label={t('register.contract.notePayment')} onPress={onNote} />
      )}
    </View>
  )
}
