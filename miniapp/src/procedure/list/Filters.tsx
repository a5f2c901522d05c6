import { View } from '@tarojs/components'
import { Tabs } from '../../design/form/Tabs'
import { useMessages } from '../../message/useMessages'
import { type MatterFilter, STATE_FILTERS, TEMPLATE_FILTERS } from './filter'

interface FiltersProps {
  filter: MatterFilter
  onChange: (filter: MatterFilter) => void
}

/** Under way or done, and which institution. */
export function Filters({ filter, onChange }: FiltersProps) {
  const t = useMessages()
  return (
    <View className="procedure-filters">
      <Tabs
        label={t('procedure.filter.state')}
        options={STATE_FILTERS.map((value) => ({ value, label: t(`procedure.state.${value}`) }))}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
      />
      <Tabs
        label={t('procedure.filter.template')}
        options={TEMPLATE_FILTERS.map((value) => ({ value, label: t(`procedure.template.${value}`) }))}
        value={filter.template}
        onChange={(template) => onChange({ ...filter, template })}
      />
    </View>
  )
}
