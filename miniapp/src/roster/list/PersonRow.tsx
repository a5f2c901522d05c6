import { officeLabel } from '@shared/office'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { languageStore } from '../../message/language-store'
import { useMessages } from '../../message/useMessages'
import { useStore } from '../../store/store'
import type { RosterPersonRowFragment } from '../generated/documents'

export function PersonRow({ person, onPress }: { person: RosterPersonRowFragment; onPress: () => void }) {
  const t = useMessages()
  const language = useStore(languageStore)
  const { name, groupName, householdNumber, householdRole, phoneMasked, offices } = person
  const role = t(`account.role.${householdRole}`)
  const household = householdNumber
    ? t('roster.list.household', { number: householdNumber, role })
    : t('roster.list.noHousehold', { role })
  const titles = [...new Set(offices.map((office) => officeLabel(office, language)))]
  return (
    <ListRow
      title={name}
      gist={[groupName, household].filter(Boolean).join(' · ')}
      note={phoneMasked ?? t('roster.list.noPhone')}
      tags={titles.length > 0 && titles.map((title) => <Tag key={title} tone="green" label={title} />)}
      onPress={onPress}
    />
  )
}
