import { Text, View } from '@tarojs/components'
import { gridImage } from '../../attachment/grid-image'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { Deadline } from '../../design/list/Deadline'
import { ImageGrid } from '../../design/list/ImageGrid'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { unbroken } from '../../procedure/matter'
import { DemandTags } from '../DemandCard'
import type { DemandWholeFragment } from '../generated/documents'

export function DemandBody({ demand }: { demand: DemandWholeFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { topic, bodyTitle, by, openerLabel, openedAt, reason, state, dueAt } = demand
  const opened = t('assembly.card.opened', { who: openerLabel, date: format.date(openedAt) })
  return (
    <>
      <View className="mb-stack">
        <DemandTags demand={demand} />
        <Text className="mb-title">{topic}</Text>
        <Text className="mb-small">{t('assembly.card.asked', { body: bodyTitle, by: t(`assembly.by.${by}`) })}</Text>
        <Text className="mb-small">{[demand.division.name, opened].join(' · ')}</Text>
      </View>
      <Outcome demand={demand} />
      {state === 'REACHED' && dueAt && <Deadline at={dueAt} label={t('assembly.detail.due')} />}
      <Section title={t('assembly.detail.reason')}>
        <Card>
          <Text className="mb-body">{reason}</Text>
        </Card>
      </Section>
      <Sum demand={demand} />
      <Sheets demand={demand} />
    </>
  )
}

function Outcome({ demand }: { demand: DemandWholeFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { startsAt, withdrawnAt, place, convenedBy } = demand
  if (withdrawnAt) return <Banner text={t('assembly.detail.withdrawn', { when: format.dateTime(withdrawnAt) })} />
  if (!startsAt) return null
  const told = { who: convenedBy ?? '', when: format.dateTime(startsAt), place: place ?? '' }
  return <Banner tone="good" icon="calendar" text={t('assembly.detail.convened', told)} />
}

/** 18×10 ≥ 178, and what was counted. */
function Sum({ demand }: { demand: DemandWholeFragment }) {
  const t = useMessages()
  const { base, needed, onlineCount: online, paperCount: paper, source, reachedAt } = demand
  const arithmetic = unbroken(demand.arithmetic)
  const count = Math.max(0, needed - online - paper)
  return (
    <Section title={t('assembly.detail.sum')}>
      <Card>
        <View className="mb-stack">
          <Text className="mb-title">
            {reachedAt
              ? t('assembly.detail.enough', { arithmetic })
              : t('assembly.detail.short', { count, arithmetic })}
          </Text>
          <Text className="mb-body">{t('assembly.detail.counted', { base, online, paper })}</Text>
          <Text className="mb-small">{t('assembly.detail.source', { source })}</Text>
          <Text className="mb-small">{t('assembly.detail.privacy')}</Text>
        </View>
      </Card>
    </Section>
  )
}

function Sheets({ demand: { sheets } }: { demand: DemandWholeFragment }) {
  const t = useMessages()
  const format = useFormat()
  if (sheets.length === 0) return null
  return (
    <Section title={t('assembly.detail.sheets')}>
      <Card>
        <View className="mb-stack">
          {sheets.map(({ id, count, enteredBy, enteredAt, attachment }) => (
            <View key={id} className="mb-stack">
              <Text className="mb-body">
                {t('assembly.detail.sheet', { count, who: enteredBy, date: format.date(enteredAt) })}
              </Text>
              {attachment && <ImageGrid images={[gridImage(attachment)]} />}
            </View>
          ))}
        </View>
      </Card>
    </Section>
  )
}
