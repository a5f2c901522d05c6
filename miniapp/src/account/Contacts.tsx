import { Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../design/button/Button'
import { Card } from '../design/layout/Card'
import { Section } from '../design/layout/Section'
import { PersonLine } from '../design/list/PersonLine'
import { useMessages } from '../message/useMessages'
import type { MyAccountQuery } from './generated/documents'

type Contact = NonNullable<MyAccountQuery['viewer']>['contacts'][number]

const call = (phoneNumber: string) => void Promise.resolve(Taro.makePhoneCall({ phoneNumber })).catch(() => {})

/** Whom to ask: the village's cadres and their numbers. */
export function Contacts({ contacts, loaded }: { contacts: readonly Contact[]; loaded: boolean }) {
  const t = useMessages()
  return (
    <Section title={t('account.help.title')}>
      <Card>
        {contacts.length === 0 && loaded && <Text className="mb-small">{t('account.help.none')}</Text>}
        {contacts.map(({ officeId, name, office, phone }) => (
          <PersonLine
            key={officeId}
            name={name}
            office={office}
            note={phone}
            trailing={
              <Button
                kind="secondary"
                fit
                small
                icon="phone"
                label={t('account.help.call')}
                onPress={() => call(phone)}
              />
            }
          />
        ))}
      </Card>
    </Section>
  )
}
