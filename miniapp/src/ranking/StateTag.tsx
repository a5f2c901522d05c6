import { Tag } from '../design/list/Tag'
import { useMessages } from '../message/useMessages'
import type { RankingRowFragment } from './generated/documents'

const TONES = { DRAFT: 'plain', SENT: 'amber', PUBLISHED: 'green', EXPIRED: 'plain', WITHDRAWN: 'plain' } as const

export function StateTag({ state }: { state: RankingRowFragment['state'] }) {
  const t = useMessages()
  return <Tag label={t(`ranking.state.${state}`)} tone={TONES[state]} />
}
