import { officeLabel } from '@shared/office'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { PersonLine } from '../../design/list/PersonLine'
import { languageStore } from '../../message/language-store'
import { useMessages } from '../../message/useMessages'
import { useStore } from '../../store/store'
import type { WhatIsKnownAboutMeQuery } from '../generated/documents'

type Office = NonNullable<WhatIsKnownAboutMeQuery['viewer']>['offices'][number]

export function Offices({ offices }: { offices: readonly Office[] }) {
  const t = useMessages()
  const language = useStore(languageStore)
  if (offices.length === 0) return null
  return (
    <Section title={t('account.known.offices')}>
      <Card>
        {offices.map((office) => (
          <PersonLine key={office.id} name={officeLabel(office, language)} note={office.division.fullName} />
        ))}
      </Card>
    </Section>
  )
}
