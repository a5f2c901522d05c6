import { Text, View } from '@tarojs/components'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { press } from '../../design/theme/press'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { PolicySearchDocument, type PolicySearchQuery } from '../generated/documents'

type Hit = PolicySearchQuery['searchPolicies'][number]

export function SearchResult({ text }: { text: string }) {
  const t = useMessages()
  const read = useRead(PolicySearchDocument, { text })
  return (
    <Loaded read={read} skeleton="list">
      {({ searchPolicies }) =>
        searchPolicies.length === 0 ? (
          <EmptyState icon="search" title={t('policy.nothingFound', { text })} text={t('policy.nothingFoundText')} />
        ) : (
          <View>
            <Text className="mb-small">{t('policy.found', { count: searchPolicies.length })}</Text>
            <Card flush>
              {searchPolicies.map((hit) => (
                <HitRow key={hit.policy.id} hit={hit} />
              ))}
            </Card>
          </View>
        )
      }
    </Loaded>
  )
}

function HitRow({ hit }: { hit: Hit }) {
  const open = () => openPage('/policy/detail/index', { id: hit.policy.id })
  return (
    <View className="policy-hit" {...press(open, { role: 'link', label: hit.policy.title })}>
      <Marked className="policy-hit__title" segments={hit.title} />
      <Marked className="policy-hit__excerpt" segments={hit.excerpt} />
      <Text className="mb-small">{hit.policy.issuer}</Text>
    </View>
  )
}

function Marked({ segments, className }: { segments: Hit['title']; className: string }) {
  let place = 0
  return (
    <View className={className}>
      {segments.map(({ text, hit }) => {
        const key = `${place}`
        place += text.length
        return (
          <Text key={key} className={hit ? 'policy-hit__mark' : 'policy-hit__plain'}>
            {text}
          </Text>
        )
      })}
    </View>
  )
}
