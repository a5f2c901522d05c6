import '../../message/late/ballot'
import '../../message/late/paperBallot'
import type { EvaluationForm } from '@shared/evaluation/form'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { readVote, voteChanges, voteKey } from '../../ballot/kept-votes'
import { canVote } from '../../ballot/seal'
import type { VoteSubject } from '../../ballot/vote'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { useStore } from '../../store/store'
import { HelperFillDocument, type HelperFillQuery, type HelperSessionViewFragment } from '../generated/documents'
import { HelpedCast } from './HelpedCast'
import { HelpedVote } from './HelpedVote'
import '../helper-session.scss'

/** 帮他填: the helper reads, the person decides, this phone casts and forgets. */
export default function HelperFillPage() {
  const t = useMessages()
  const { id = '', session = '' } = useRouter().params
  const read = useRead(HelperFillDocument, { id, sessionId: session })
  const { data } = read
  if (data?.evaluation?.secret) return <Fill data={data} />
  return (
    <Screen title={t('paperBallot.help.title')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}

function subjectOf({ evaluation, helperSession }: HelperFillQuery): VoteSubject | undefined {
  if (!evaluation?.secret) return undefined
  const { id: evaluationId, title, closesAt, form, secret } = evaluation
  const { personId, id } = helperSession
  return { personId, evaluationId, title, closesAt, form: form as EvaluationForm, secret, helperSession: id }
}

function Fill({ data }: { data: HelperFillQuery }) {
  useStore(voteChanges)
  const [finished, setFinished] = useState(false)
  const [able, setAble] = useState<boolean>()
  useEffect(() => void canVote().then(setAble), [])
  const session = data.helperSession
  const subject = subjectOf(data)
  if (!subject) return null
  if (finished) return <Note kind="done" session={session} />
  const kept = readVote(voteKey(subject.personId, subject.evaluationId))
  if (kept && kept.ballots.length > 0) {
    return <HelpedCast vote={kept} session={session} onFinished={() => setFinished(true)} />
  }
  if (!session.running || data.evaluation?.state !== 'OPEN') return <Note kind="over" session={session} />
  if (able === false) return <Note kind="unable" session={session} />
  return <HelpedVote subject={subject} session={session} />
}

const ICONS = { done: 'circle-check', over: 'clock', unable: 'smartphone' } as const

/** There is nothing more to do here. */
function Note({ kind, session }: { kind: keyof typeof ICONS; session: HelperSessionViewFragment }) {
  const t = useMessages()
  const { personName: name } = session
  const text = kind === 'done' ? t('paperBallot.help.doneText', { name }) : t(`paperBallot.help.${kind}Text`)
  return (
    <Screen title={t('paperBallot.help.title')}>
      <EmptyState icon={ICONS[kind]} title={t(`paperBallot.help.${kind}`)} text={text} />
    </Screen>
  )
}
