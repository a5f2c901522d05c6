import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { WhatIsKnownAboutMeQuery } from '../generated/documents'

type Known = NonNullable<WhatIsKnownAboutMeQuery['viewer']>

/** Every field that is kept, also those that are empty: what is not kept is part of the answer. */
export function RecordCard({ viewer }: { viewer: Known }) {
  const t = useMessages()
  const format = useFormat()
  const { household, whatIsKnown: known } = viewer
  const facts: [name: string, value: string | null | undefined][] = [
    [t('account.known.name'), viewer.name],
    [t('account.known.village'), viewer.division.fullName],
    [t('account.known.group'), viewer.groupName],
    [t('account.known.birth'), format.date(known.birthDate)],
    [t('account.known.id'), known.idNumberMasked],
    [t('account.known.phone'), viewer.phoneMasked],
    [t('account.known.ethnicity'), known.ethnicity],
    [t('account.known.collective'), known.collectiveMember ? t('common.answer.yes') : t('common.answer.no')],
    [t('account.known.household'), household?.number],
    [t('account.known.address'), household?.address],
    [t('account.known.since'), format.date(known.onFileSince)],
    [t('account.known.changed'), format.dateTime(known.changedAt)],
  ]
  return (
    <Section title={t('account.known.record')} note={t('account.known.idNote')}>
      <Card>
        {facts.map(([name, value]) => (
          <View key={name} className="account-fact">
            <Text className="account-fact__name">{name}</Text>
            <Text className="account-fact__value">{value || t('account.known.none')}</Text>
          </View>
        ))}
      </Card>
    </Section>
  )
}
