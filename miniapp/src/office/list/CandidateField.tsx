import { useState } from 'react'
import { Field } from '../../design/form/Field'
import { SearchBar } from '../../design/form/SearchBar'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { useSettled } from '../../roster/list/useSettled'
import { OfficeCandidatesDocument, type OfficeCandidatesQuery } from '../generated/documents'

export type Candidate = OfficeCandidatesQuery['persons']['nodes'][number]

interface CandidateFieldProps {
  division: string
  chosen: Candidate | undefined
  error: string | undefined
  onChoose: (person: Candidate | undefined) => void
}

/** Somebody of the village, found by name; the birth date tells two of one name apart. */
export function CandidateField({ division, chosen, error, onChoose }: CandidateFieldProps) {
  const t = useMessages()
  const format = useFormat()
  const [text, setText] = useState('')
  const search = useSettled(text.trim())
  const { data } = useRead(OfficeCandidatesDocument, { division, search }, { skip: search === '' })
  const found = chosen ? [chosen] : search === '' ? [] : (data?.persons.nodes ?? [])
  const change = (next: string) => {
    setText(next)
    onChoose(undefined)
  }
  return (
    <Field label={t('office.form.person')} error={error}>
      <SearchBar value={text} onChange={change} hint={t('office.form.personHint')} />
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
