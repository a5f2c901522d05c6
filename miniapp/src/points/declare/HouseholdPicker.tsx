import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { SearchBar } from '../../design/form/SearchBar'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { PointsHouseholdSearchDocument } from '../generated/documents'

interface HouseholdPickerProps {
  division: string
  value: string | null
  onChange: (id: string) => void
}

/** Among the households that take part, by the name of the householder or group. */
export function HouseholdPicker({ division, value, onChange }: HouseholdPickerProps) {
  const t = useMessages()
  const [search, setSearch] = useState('')
  const read = useRead(PointsHouseholdSearchDocument, { division, search })
  return (
    <Field label={t('points.form.household')}>
      <View className="mb-stack">
        <SearchBar value={search} onChange={setSearch} hint={t('points.form.householdHint')} />
        <Loaded read={read} skeleton="list">
          {({ pointsHouseholds }) =>
            pointsHouseholds.length === 0 ? (
              <Text className="mb-body">{t('points.form.householdNone')}</Text>
            ) : (
              <Choice
                label={t('points.form.household')}
                options={pointsHouseholds.map(({ id, name }) => ({ value: id, label: name }))}
                value={value ?? undefined}
                onChange={onChange}
              />
            )
          }
        </Loaded>
      </View>
    </Field>
  )
}
