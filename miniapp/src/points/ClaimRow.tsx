import { Text } from '@tarojs/components'
import { openPage } from '../design/layout/navigate'
import { ListRow } from '../design/list/ListRow'
import { Tag } from '../design/list/Tag'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import type { PointsClaimRowFragment } from './generated/documents'

const TONES = {
  DECLARED: 'amber',
  VERIFIED_ONCE: 'amber',
  PUBLISHED: 'amber',
  POSTED: 'green',
  REJECTED: 'plain',
  WITHDRAWN: 'plain',
} as const

export function ClaimState({ state }: { state: PointsClaimRowFragment['state'] }) {
  const t = useMessages()
  return <Tag label={t(`points.state.${state}`)} tone={TONES[state]} />
}

/** What was done, when, by which household, and where it stands. */
export function ClaimRow({ claim }: { claim: PointsClaimRowFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { id, itemTitle, household, doneOn, points, state, reversed } = claim
  const tags = (
    <>
      <ClaimState state={state} />
      {reversed && <Tag label={t('points.entry.REVERSED')} />}
    </>
  )
  return (
    <ListRow
      title={itemTitle}
      gist={household ?? t('points.claim.hidden')}
      note={t('points.claim.done', { date: format.date(doneOn) })}
      tags={tags}
      trailing={<Text className="points-figure">{t('points.claim.points', { points })}</Text>}
      onPress={() => openPage('/points/claim/index', { id })}
    />
  )
}
