import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import type { Matter } from '../matter'
import { StageOpinions } from '../stage/StageOpinions'

/** What the committee said on the same matter before, stage by stage. */
export function EarlierOpinions({ matter }: { matter: Matter }) {
  const t = useMessages()
  const said = matter.stages
    .map(({ code, title, runs }) => ({ code, title, opinions: runs.flatMap(({ opinions }) => opinions) }))
    .filter(({ opinions }) => opinions.length > 0)
  if (said.length === 0) return null
  return (
    <Section title={t('procedure.review.earlier')}>
      <Card>
        <View className="mb-stack">
          {said.map(({ code, title, opinions }) => (
            <View key={code} className="mb-stack">
              <Text className="mb-small">{title}</Text>
              <StageOpinions opinions={opinions} />
            </View>
          ))}
        </View>
      </Card>
    </Section>
  )
}
