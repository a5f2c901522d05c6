import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AttachmentList } from '../../attachment/AttachmentList'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { Tag } from '../../design/list/Tag'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { ReadAloudButton } from '../../read-aloud/ReadAloudButton'
import { PolicyDetailDocument, type PolicyDetailQuery } from '../generated/documents'
import { PolicyRow } from '../PolicyRow'
import { PolicyActions } from './PolicyActions'
import './index.scss'

export type PolicyView = NonNullable<PolicyDetailQuery['policy']>

export default function PolicyDetailPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(PolicyDetailDocument, { id })
  return (
    <Screen title={t('policy.title')}>
      <Loaded read={read} skeleton="text">
        {({ policy }) => (policy ? <PolicyBody policy={policy} /> : null)}
      </Loaded>
    </Screen>
  )
}

/** Plain words first; the original beside them where the window is wide, below them on a phone. */
function PolicyBody({ policy }: { policy: PolicyView }) {
  const t = useMessages()
  return (
    <View className="mb-stack">
      {policy.withdrawnAt && (
        <Banner tone="warning" text={t('policy.withdrawnBecause', { reason: policy.withdrawnReason ?? '' })} />
      )}
      {policy.validity === 'EXPIRED' && <Banner tone="warning" text={t('policy.expired')} />}
      <View className="mb-tag-row">
        <Tag label={t(`policy.category.${policy.category}`)} tone="green" />
        <Tag label={t(`policy.validity.${policy.validity}`)} tone={policy.validity === 'VALID' ? 'green' : 'amber'} />
      </View>
      <Text className="mb-title">{policy.title}</Text>
      <View className="policy-sides">
        <View className="policy-sides__plain mb-stack">
          <Section title={t('policy.plain')}>
            <Card tone="due">
              <Text className="mb-body">{policy.summary}</Text>
              <ReadAloudButton text={`${policy.title}。${policy.summary}`} />
            </Card>
          </Section>
          <Facts policy={policy} />
        </View>
        <View className="policy-sides__original">
          <Section title={t('policy.original')}>
            <Card>
              <Text className="mb-body policy-original" userSelect>
                {policy.body}
              </Text>
              <AttachmentList attachments={policy.attachments} />
            </Card>
          </Section>
        </View>
      </View>
      {policy.related.length > 0 && (
        <Section title={t('policy.related')}>
          <Card flush>
            {policy.related.map((related) => (
              <PolicyRow key={related.id} policy={related} />
            ))}
          </Card>
        </Section>
      )}
      <PolicyActions policy={policy} />
    </View>
  )
}

function Facts({ policy }: { policy: PolicyView }) {
  const t = useMessages()
  const format = useFormat()
  const day = (value: string | null | undefined) => (value ? format.date(value) : null)
  const facts: [string, string | null][] = [
    [t('policy.issuer'), policy.issuer],
    [t('policy.documentNumber'), policy.documentNumber ?? null],
    [t('policy.issuedOn'), day(policy.issuedOn)],
    [t('policy.validFrom'), day(policy.validFrom)],
    [t('policy.validTo'), day(policy.validTo) ?? t('policy.noEnd')],
    [t('policy.publishedBy'), `${policy.division.name} ${format.date(policy.publishedAt)}`],
  ]
  return (
    <Card>
      {facts
        .filter((fact): fact is [string, string] => fact[1] !== null)
        .map(([label, value]) => (
          <View key={label} className="policy-fact">
            <Text className="policy-fact__label">{label}</Text>
            <Text className="policy-fact__value">{value}</Text>
          </View>
        ))}
    </Card>
  )
}
