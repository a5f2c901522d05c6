import { View } from '@tarojs/components'
import { Tabs } from '../../design/form/Tabs'
import { useMessages } from '../../message/useMessages'
import { type MatterFilter, STATE_FILTERS, TEMPLATE_FILTERS } from './filter'

interface FiltersProps {
  filter: MatterFilter
  /** Above the villages: what waits for the own check can be looked at alone. */
  several: boolean
  onChange: (filter: MatterFilter) => void
}

const CHECK_FILTERS = ['everything', 'toCheck'] as const

/** Under way or done, and which institution. */
export function Filters({ filter, several, onChange }: FiltersProps) {
  const t = useMessages()
  return (
    <View className="procedure-filters">
      {several && (
        <Tabs
          label={t('procedureWork.filter.checks')}
          options={CHECK_FILTERS.map((value) => ({ value, label: t(`procedureWork.filter.${value}`) }))}
          value={filter.toCheck ? 'toCheck' : 'everything'}
          onChange={(value) => onChange({ ...filter, toCheck: value === 'toCheck' })}
        />
      )}
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
