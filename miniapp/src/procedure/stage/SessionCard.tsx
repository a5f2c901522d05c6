import { Text, View } from '@tarojs/components'
import { Composition } from '../../assembly/Composition'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { Matter, Session } from '../matter'
import { Arithmetic } from './Arithmetic'
import { Fact } from './Fact'
import { Folded } from './Folded'
import { Late } from './Late'

const TONES = { CONVENED: 'green', HELD: 'plain', SUPERSEDED: 'plain', VOID: 'amber' } as const

/** One meeting: when and where, how many, how it was judged, who dissented, what was said, who came from the township. */
export function SessionCard({ matter, session }: { matter: Matter; session: Session }) {
  const t = useMessages()
  const format = useFormat()
  const { bodyTitle, status, startsAt, heldAt, place, noticedAt, rosterCount, judgement } = session
  const when = t('procedure.session.at', { time: format.dateTime(heldAt ?? startsAt), place })
  return (
    <View className={`procedure-session procedure-session--${status.toLowerCase()}`}>
      <View className="procedure-session__head">
        <Text className="procedure-session__title">{bodyTitle}</Text>
        {status !== 'HELD' && <Tag label={t(`procedure.session.${status}`)} tone={TONES[status]} />}
      </View>
      <Text className="mb-small">{when}</Text>
      <Text className="mb-small">
        {t('procedure.session.noticed', { date: format.date(noticedAt), count: rosterCount })}
      </Text>
      {judgement && <Arithmetic matter={matter} judgement={judgement} />}
      <MadeOf composition={session.composition} />
      <Dissents dissents={session.dissents} />
      <Minutes session={session} />
      <LateSession session={session} />
    </View>
  )
}

/** Who the assembly was made of when it was called, where that fell short of the law. */
function MadeOf({ composition }: Pick<Session, 'composition'>) {
  const t = useMessages()
  const short = (composition ?? []).filter((check) => !check.ok && !check.default)
  if (short.length === 0) return null
  return (
    <View className="mb-stack">
      <Text className="mb-small">{t('procedureWork.composition.bad')}</Text>
      <Composition checks={short} />
    </View>
  )
}

/** 点名反对, as prominent as the result. */
function Dissents({ dissents }: Pick<Session, 'dissents'>) {
  const t = useMessages()
  return (
    <>
      {dissents.map(({ name, reason }) => (
        <View key={name} className="procedure-dissent">
          <Tag label={t('procedure.dissent', { name })} tone="red" icon="flag" />
          <Text className="mb-body">{reason}</Text>
        </View>
      ))}
    </>
  )
}

function Minutes({ session: { townshipAttendee, townshipPost, minutes } }: { session: Session }) {
  const t = useMessages()
  const attendee = [townshipAttendee, townshipPost].filter(Boolean).join(' ')
  return (
    <>
      {attendee !== '' && <Fact label={t('procedure.session.township')} text={attendee} />}
      {minutes && (
        <View>
          <Text className="mb-small">{t('procedure.session.minutes')}</Text>
          <Folded text={minutes} />
        </View>
      )}
    </>
  )
}

function LateSession({ session }: { session: Session }) {
  const { late, noticeLate, heldAt, enteredAt, noticedAt, witnessName } = session
  if (late && heldAt && enteredAt) return <Late happened={heldAt} entered={enteredAt} witness={witnessName} />
  return noticeLate ? <Late happened={noticedAt} witness={witnessName} /> : null
}
