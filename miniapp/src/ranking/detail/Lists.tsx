import { scoreText } from '@shared/ranking/formula'
import { Text, View } from '@tarojs/components'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useMessages } from '../../message/useMessages'
import type { RankingWholeFragment } from '../generated/documents'

type Place = RankingWholeFragment['places'][number]

/** 红榜, 黑榜 with what helps, and every place: what happened with ties is said. */
export function Lists({ ranking }: { ranking: RankingWholeFragment }) {
  const t = useMessages()
  const { places, redGrew, blackShrank, redCount, blackCount } = ranking
  const red = places.filter(({ list }) => list === 'RED')
  const black = places.filter(({ list }) => list === 'BLACK')
  return (
    <>
      <Section title={t('ranking.list.RED')}>
        <Card>
          {red.map((place) => (
            <PlaceLine key={place.subjectId} place={place} />
          ))}
        </Card>
        {redGrew && <Banner text={t('ranking.redGrew', { count: redCount })} />}
      </Section>
      <Section title={t('ranking.list.BLACK')}>
        <Card>
          {black.length === 0 && <Text className="mb-body">{t('ranking.blackNone')}</Text>}
          {black.map((place) => (
            <PlaceLine key={place.subjectId} place={place} />
          ))}
        </Card>
        {blackShrank && <Banner text={t('ranking.blackShrank', { count: blackCount })} />}
      </Section>
      <Section title={t('ranking.all')}>
        <Card flush>
          {places.map((place) => (
            <PlaceRow key={place.subjectId} place={place} />
          ))}
        </Card>
      </Section>
    </>
  )
}

function PlaceLine({ place }: { place: Place }) {
  const t = useMessages()
  const { name, totalHundredths, reason, improvement, helper } = place
  const notes: [string, string][] = [
    [t('ranking.reason'), reason],
    [t('ranking.improvement'), improvement],
    [t('ranking.helper'), helper],
  ]
  return (
    <View className="ranking-place">
      <View className="ranking-place__head">
        <Text className="ranking-place__name">{name}</Text>
        <Text className="ranking-place__score">{t('ranking.score', { score: scoreText(totalHundredths) })}</Text>
      </View>
      {notes.map(
        ([label, words]) =>
          words !== '' && (
            <View key={label} className="ranking-fact">
              <Text className="ranking-fact__label">{label}</Text>
              <Text className="ranking-fact__words">{words}</Text>
            </View>
          ),
      )}
    </View>
  )
}

function PlaceRow({ place }: { place: Place }) {
  const t = useMessages()
  const { name, place: number, tied, totalHundredths, list } = place
  const tags = (
    <>
      {list && <Tag label={t(`ranking.list.${list}`)} tone={list === 'RED' ? 'green' : 'amber'} />}
      {tied && <Tag label={t('ranking.tied')} />}
    </>
  )
  return (
    <ListRow
      title={name}
      note={t('ranking.place', { place: number })}
      tags={list || tied ? tags : undefined}
      trailing={
        <Text className="ranking-place__score">{t('ranking.score', { score: scoreText(totalHundredths) })}</Text>
      }
    />
  )
}
