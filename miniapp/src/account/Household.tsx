import { Card } from '../design/layout/Card'
import { Section } from '../design/layout/Section'
import { PersonLine } from '../design/list/PersonLine'
import { Tag } from '../design/list/Tag'
import { useMessages } from '../message/useMessages'
import type { MyAccountQuery } from './generated/documents'

type HouseholdView = NonNullable<NonNullable<MyAccountQuery['viewer']>['household']>

/** Who is registered in the same household. */
export function Household({ household }: { household: HouseholdView }) {
  const t = useMessages()
  return (
    <Section title={t('account.household.title')} note={t('account.household.number', { number: household.number })}>
      <Card>
        {household.members.map(({ personId, name, role, isViewer }) => (
          <PersonLine
            key={personId}
            name={name}
            office={t(`account.role.${role}`)}
            trailing={isViewer && <Tag tone="green" label={t('account.household.me')} />}
          />
        ))}
      </Card>
    </Section>
  )
}
