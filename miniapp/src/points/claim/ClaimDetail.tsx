import { Text, View } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { ClaimState } from '../ClaimRow'
import { Fact } from '../Fact'
import type { PointsClaimWholeFragment } from '../generated/documents'
import { ClaimActions } from './ClaimActions'

export function ClaimDetail({ claim }: { claim: PointsClaimWholeFragment }) {
  const t = useMessages()
  const { availableActions, mayReverse, attachments, endedReason } = claim
  const acts = availableActions.length > 0 || mayReverse
  return (
    <Screen title={t('points.claim.title')} bottom={acts ? <ClaimActions claim={claim} /> : undefined}>
      <View className="mb-stack">
        <Facts claim={claim} />
        {endedReason && <Banner tone="warning" text={t('points.claim.ended', { reason: endedReason })} />}
        <Verifications claim={claim} />
        {attachments.length > 0 && (
          <Section title={t('points.claim.photos')}>
            <AttachmentList attachments={attachments} />
          </Section>
        )}
        {claim.objections.length > 0 && <Objections claim={claim} />}
      </View>
    </Screen>
  )
}

function Facts({ claim }: { claim: PointsClaimWholeFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { state, reversed, itemTitle, points, household, doneOn, words, declarerPost, declarerName, objectionUntil } =
    claim
  return (
    <Card>
      <View className="points-head">
        <View className="mb-tag-row">
          <ClaimState state={state} />
          {reversed && <Tag label={t('points.claim.reversed')} />}
        </View>
        <Text className="mb-title">{itemTitle}</Text>
      </View>
      <Text className="points-balance">{t('points.claim.points', { points })}</Text>
      <View className="points-facts">
        <Fact label={t('points.claim.household')} words={household ?? t('points.claim.hidden')} />
        <Fact label={t('points.form.doneOn')} words={format.date(doneOn)} />
        <Fact label={t('points.claim.words')} words={words} />
        <Fact label={t('points.claim.declarer')} words={[declarerPost, declarerName].filter(Boolean).join(' ')} />
        {state === 'PUBLISHED' && objectionUntil && (
          <Fact label={t('points.claim.until')} words={format.dateTime(objectionUntil)} />
        )}
      </View>
    </Card>
  )
}

function Verifications({ claim }: { claim: PointsClaimWholeFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { verifications } = claim
  return (
    <Section title={t('points.claim.verified')}>
      {verifications.length === 0 && <Text className="mb-body">{t('points.claim.unverified')}</Text>}
      {verifications.map(({ personPost, personName, words, at }) => (
        <View key={`${personName}${at}`}>
          <Text className="mb-body">
            {t('points.claim.verification', { who: `${personPost} ${personName}`, words })}
          </Text>
          <Text className="mb-small">{format.dateTime(at)}</Text>
        </View>
      ))}
    </Section>
  )
}

/** Without names: who objects need not fear the neighbours. */
function Objections({ claim }: { claim: PointsClaimWholeFragment }) {
  const t = useMessages()
  const format = useFormat()
  return (
    <Section title={t('points.claim.objections')}>
      <View className="mb-stack">
        {claim.objections.map(({ id, text, at, upheld, answer, answererPost, answererName }) => (
          <Card key={id} tone={answer ? 'plain' : 'due'}>
            <Text className="mb-body">{text}</Text>
            <Text className="mb-small">{format.dateTime(at)}</Text>
            {answer ? (
              <View className="mb-stack">
                <Tag label={t(upheld ? 'points.claim.upheld' : 'points.claim.dismissed')} />
                <Text className="mb-body">
                  {t('points.claim.verification', {
                    who: `${answererPost ?? ''} ${answererName ?? ''}`,
                    words: answer,
                  })}
                </Text>
              </View>
            ) : (
              <Text className="mb-small">{t('points.claim.waiting')}</Text>
            )}
          </Card>
        ))}
      </View>
    </Section>
  )
}
