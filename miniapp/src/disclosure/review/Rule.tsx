import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import { useCatalogue } from '../useCatalogue'

/** What the catalogue asks of this item, and what to look for. */
export function Rule({ catalogueCode }: { catalogueCode: string }) {
  const t = useMessages()
  const catalogue = useCatalogue()
  const item = catalogue.find(catalogueCode)
  if (!item) return null
  return (
    <Section title={t('disclosureWork.review.rule')}>
      <Card>
        <View className="mb-stack">
          <Text className="mb-body">
            {t('disclosureWork.review.ruleItem', { title: catalogue.titleOf(item), plain: item.plain })}
          </Text>
          <Text className="mb-body">
            {t('disclosureWork.review.ruleWhen', { frequency: catalogue.frequency(item) })}
          </Text>
          <Text className="mb-body">
            {t(item.kind === 'FINANCE' ? 'disclosureWork.review.checkMoney' : 'disclosureWork.review.checkText')}
          </Text>
          <Text className="mb-small">{t('disclosureWork.review.ruleSource', { source: item.source })}</Text>
        </View>
      </Card>
    </Section>
  )
}
