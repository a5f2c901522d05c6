import { Text } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useMessages } from '../../message/useMessages'
import { ClaimRow } from '../ClaimRow'
import { PointsPublishedDocument } from '../generated/documents'

/** By time, never by points: nobody is ranked. */
export function Published({ division }: { division: string }) {
  const t = useMessages()
  const list = useList(PointsPublishedDocument, { division }, (data) => data.pointsClaims)
  useDidShow(() => list.retry())
  return (
    <Section title={t('points.published')} note={t('points.publishedNote')}>
      <Loaded read={list} skeleton="list">
        {(claims) =>
          claims.length === 0 ? (
            <Text className="mb-body">{t('points.publishedNone')}</Text>
          ) : (
            <>
              <Card flush>
                {claims.map((claim) => (
                  <ClaimRow key={claim.id} claim={claim} />
                ))}
              </Card>
              <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
            </>
          )
        }
      </Loaded>
    </Section>
  )
}
