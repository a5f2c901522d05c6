import { Button } from '../design/button/Button'
import { Banner } from '../design/feedback/Banner'
import { openPage } from '../design/layout/navigate'
import { useMessages } from '../message/useMessages'
import { useStore } from '../store/store'
import { voteChanges, waitingBallots } from './kept-votes'
import { resumeCasting } from './sender'

/** Ballots that are still on the way, whoever of this phone they are of; nothing when there are none. */
export function PendingBallots() {
  const t = useMessages()
  useStore(voteChanges)
  const count = waitingBallots()
  if (count === 0) return null
  const goOn = () => {
    resumeCasting(true)
    openPage('/ballot/mine/index')
  }
  const go = <Button kind="quiet" fit small label={t('evaluation.list.castNow')} onPress={goOn} />
  return <Banner tone="warning" text={t('evaluation.list.waiting', { count })} action={go} />
}
