import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Icon } from '../../design/icon/Icon'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DisclosureOverviewQuery } from '../generated/documents'
import { useCatalogue } from '../useCatalogue'
import { usePeriodLabel } from '../usePeriodLabel'

type Overdue = DisclosureOverviewQuery['disclosureSummary']['overdue'][number]

/** 逾期未公开, shown to everybody: "应于10月20日公开，尚未公开". */
export function OverdueList({ overdue }: { overdue: readonly Overdue[] }) {
  const t = useMessages()
  if (overdue.length === 0) return null
  return (
    <Section title={t('disclosure.overdue.title', { count: overdue.length })} note={t('disclosure.overdue.note')}>
      <Card tone="urgent">
        {overdue.map((item) => (
          <OverdueRow key={`${item.catalogueCode}-${item.period}`} item={item} />
        ))}
      </Card>
    </Section>
  )
}

function OverdueRow({ item }: { item: Overdue }) {
  const t = useMessages()
  const format = useFormat()
  const catalogue = useCatalogue()
  const periodLabel = usePeriodLabel()
  const { disclosureId } = item
  return (
    <View className="disclosure-overdue">
      <Icon name="circle-alert" />
      <View className="disclosure-overdue__words">
        <Text className="disclosure-overdue__title">{`${periodLabel(item.period)} ${catalogue.title(item.catalogueCode)}`}</Text>
        <Text className="disclosure-overdue__note">
          {t('disclosure.overdue.due', { date: format.date(item.dueOn) })}
        </Text>
      </View>
      {disclosureId && (
        <Button
          kind="secondary"
          fit
          small
          label={t('disclosure.overdue.open')}
          onPress={() => openPage('/disclosure/detail/index', { id: disclosureId })}
        />
      )}
    </View>
  )
}
