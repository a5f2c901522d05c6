import { useState } from 'react'
import { Field } from '../../design/form/Field'
import { SearchBar } from '../../design/form/SearchBar'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { type RosterPersonRowFragment, RosterPersonsDocument } from '../generated/documents'
import { useSettled } from '../list/useSettled'

const SHOWN = 8

interface RelativeFieldProps {
  division: string
  /** The person the relative is looked for. */
  except: string
  chosen: RosterPersonRowFragment | undefined
  error: string | undefined
  onChoose: (person: RosterPersonRowFragment | undefined) => void
}

/** Somebody of the village, found by name; group and birth date tell two of one name apart. */
export function RelativeField({ division, except, chosen, error, onChoose }: RelativeFieldProps) {
  const t = useMessages()
  const format = useFormat()
  const [text, setText] = useState('')
  const search = useSettled(text.trim())
  const { data } = useRead(RosterPersonsDocument, { division, search }, { skip: search === '' })
  const others = (data?.persons.nodes ?? []).filter(({ id }) => id !== except).slice(0, SHOWN)
  const found = chosen ? [chosen] : search === '' ? [] : others
  const change = (next: string) => {
    setText(next)
    onChoose(undefined)
  }
  return (
    <Field label={t('roster.kinship.who')} error={error}>
      <SearchBar value={text} onChange={change} hint={t('roster.kinship.whoHint')} />
      {found.length > 0 && (
        <Card flush>
          {found.map((person) => (
            <ListRow
              key={person.id}
              icon={person.id === chosen?.id ? 'circle-check' : 'circle'}
              title={person.name}
              note={[person.groupName, format.date(person.birthDate)].filter(Boolean).join(' · ')}
              selected={person.id === chosen?.id}
              onPress={() => onChoose(person)}
            />
          ))}
        </Card>
      )}
    </Field>
  )
}
