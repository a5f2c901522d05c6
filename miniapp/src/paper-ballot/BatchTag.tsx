import { Tag } from '../design/list/Tag'
import { useMessages } from '../message/useMessages'
import type { PaperBatchRowFragment } from './generated/documents'

const TONES = { ENTERING: 'plain', COMPARING: 'amber', AGREED: 'amber', SIGNED: 'green', DISCARDED: 'plain' } as const

export function BatchTag({ state }: Pick<PaperBatchRowFragment, 'state'>) {
  const t = useMessages()
  return <Tag label={t(`paperBallot.batch.state.${state}`)} tone={TONES[state]} />
}
