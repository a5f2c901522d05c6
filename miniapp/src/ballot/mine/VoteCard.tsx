import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { showToast } from '../../design/feedback/toast-store'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Deadline } from '../../design/list/Deadline'
import { serverNow } from '../../graphql/server-clock'
import { useMessages } from '../../message/useMessages'
import { CastState } from '../CastState'
import { CodeCard } from '../CodeCard'
import { forgetVote, type KeptVote, voteKey } from '../kept-votes'

interface VoteCardProps {
  vote: KeptVote
  /** As the API tells it; unknown without a network. */
  state: 'OPEN' | 'COUNTING' | 'CLOSED' | undefined
}

/** A vote this phone keeps: how far it is, its code, and what may be done with it. */
export function VoteCard({ vote, state }: VoteCardProps) {
  const t = useMessages()
  const { evaluationId: id, title, closesAt, ballots } = vote
  const over = state === undefined ? Date.parse(closesAt) < serverNow() : state !== 'OPEN'
  return (
    <View className="mb-stack">
      <Card>
        <View className="mb-stack">
          <Text className="mb-title">{title}</Text>
          {!over && <Deadline at={closesAt} label={t('ballot.mine.closes')} />}
          {ballots.length > 0 ? <CastState vote={vote} /> : <Text className="mb-body">{t('ballot.mine.unsent')}</Text>}
          {over ? (
            <Button
              kind="secondary"
              label={t('ballot.mine.check')}
              onPress={() => openPage('/evaluation/result/index', { id })}
            />
          ) : (
            <Button
              kind="secondary"
              label={t('ballot.mine.open')}
              onPress={() => openPage('/evaluation/fill/index', { id })}
            />
          )}
          {over && <Forget vote={vote} />}
        </View>
      </Card>
      <CodeCard vote={vote} />
    </View>
  )
}

/** The numbers go with the answers: whoever finds a number looks the answer up on the board. */
function Forget({ vote }: { vote: KeptVote }) {
  const t = useMessages()
  const forget = async () => {
    const label = t('ballot.mine.forget')
    if (!(await confirm({ title: label, text: t('ballot.mine.forgetSure'), confirmLabel: label, danger: true }))) return
    forgetVote(voteKey(vote.personId, vote.evaluationId))
    showToast({ text: t('ballot.mine.forgotten') })
  }
  return <Button kind="quiet" fit small label={t('ballot.mine.forget')} onPress={forget} />
}
