import { Text } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { PersonLine } from '../../design/list/PersonLine'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { WhatIsKnownAboutMeQuery } from '../generated/documents'

type Access = NonNullable<WhatIsKnownAboutMeQuery['viewer']>['whatIsKnown']['accesses'][number]

export function AccessList({ accesses }: { accesses: readonly Access[] }) {
  const t = useMessages()
  const format = useFormat()
  return (
    <Section title={t('account.known.accesses')} note={t('account.known.accessesNote')}>
      <Card>
        {accesses.length === 0 && <Text className="mb-small">{t('account.known.noAccess')}</Text>}
        {accesses.map(({ at, what, by }) => (
          <PersonLine
            key={`${at}${what}`}
            name={what}
            office={by ?? t('account.known.bySystem')}
            note={format.dateTime(at)}
          />
        ))}
      </Card>
    </Section>
  )
}
