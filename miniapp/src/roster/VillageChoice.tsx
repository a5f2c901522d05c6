import { useState } from 'react'
import { Button } from '../design/button/Button'
import { Card } from '../design/layout/Card'
import { Section } from '../design/layout/Section'
import { ListRow } from '../design/list/ListRow'
import { Loaded } from '../graphql/Loaded'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { RosterVillagesDocument } from './generated/documents'

export interface VillageChoiceProps {
  /** The township, or the county, of the office acted under. */
  within: string
  onChoose: (village: string) => void
}

/** For who keeps the rolls of several villages: which one. */
export function VillageChoice({ within, onChoose }: VillageChoiceProps) {
  const t = useMessages()
  const [parent, setParent] = useState(within)
  const read = useRead(RosterVillagesDocument, { parent })
  const pick = (code: string) => (code.length === 12 ? onChoose(code) : setParent(code))
  return (
    <Section
      title={t('roster.village.title')}
      action={
        parent !== within && (
          <Button
            kind="quiet"
            fit
            small
            icon="chevron-left"
            label={t('account.place.up')}
            onPress={() => setParent(within)}
          />
        )
      }
    >
      <Loaded read={read} skeleton="list">
        {({ divisions }) => (
          <Card flush>
            {divisions.map(({ code, name }) => (
              <ListRow key={code} title={name} onPress={() => pick(code)} />
            ))}
          </Card>
        )}
      </Loaded>
    </Section>
  )
}
