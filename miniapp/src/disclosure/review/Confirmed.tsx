import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import type { DisclosureWholeFragment } from '../generated/documents'

/** Words that look personal and that a cadre vouched for: the supervisor reads them with the reason. */
export function Confirmed({ confirmations }: Pick<DisclosureWholeFragment, 'confirmations'>) {
  const t = useMessages()
  if (confirmations.length === 0) return null
  return (
    <Section title={t('disclosureWork.review.confirmedTitle')} note={t('disclosureWork.review.confirmedNote')}>
      <Card>
        <View className="mb-stack">
          {confirmations.map(({ kind, words, reason, confirmerName }) => (
            <View key={`${kind} ${words}`}>
              <Text className="disclosure-line__title">{`“${words}” · ${t(`disclosureWork.number.${kind}`)}`}</Text>
              <Text className="mb-small">
                {t('disclosureWork.review.confirmedBy', { name: confirmerName, reason })}
              </Text>
            </View>
          ))}
        </View>
      </Card>
    </Section>
  )
}
