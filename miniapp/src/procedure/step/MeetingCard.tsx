import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Sheet } from '../../design/dialog/Sheet'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { RosterNames } from '../session/RosterNames'
import type { WorkRun, WorkSession, WorkView } from './guide'

/** The meeting of this step: called for when, or held and how it went. */
export function MeetingCard({ procedure, run }: { procedure: WorkView; run: WorkRun }) {
  const session = run.sessions.filter(({ status }) => status === 'CONVENED' || status === 'HELD').pop()
  if (!session) return null
  return session.judgement ? <Held session={session} /> : <Called procedure={procedure} session={session} />
}

function Called({ procedure, session }: { procedure: WorkView; session: WorkSession }) {
  const t = useMessages()
  const format = useFormat()
  const [names, setNames] = useState(false)
  const can = (action: WorkView['availableActions'][number]) => procedure.availableActions.includes(action)
  return (
    <Card>
      <Text className="mb-title">{session.bodyTitle}</Text>
      <View className="procedure-work-facts">
        <Text>{t('procedureWork.meeting.when', { when: format.dateTime(session.startsAt) })}</Text>
        <Text>{t('procedureWork.meeting.place', { place: session.place })}</Text>
        <Text>
          {t('procedureWork.meeting.roster', { count: session.rosterCount, day: format.date(session.noticedAt) })}
        </Text>
        <Text className="mb-small">{t('procedureWork.meeting.plan', { version: session.planVersion })}</Text>
      </View>
      <ButtonRow>
        <Button kind="secondary" small label={t('procedureWork.meeting.names')} onPress={() => setNames(true)} />
        {can('RECORD_SESSION') && (
          <Button
            kind="secondary"
            small
            icon="qr-code"
            label={t('procedureWork.sign.host')}
            onPress={() => openPage('/procedure/sign-in-code/index', { session: session.id })}
          />
        )}
        {can('CONVENE') && (
          <Button
            kind="secondary"
            small
            label={t('procedureWork.meeting.again')}
            onPress={() => openPage('/procedure/session/index', { id: procedure.id, again: 1 })}
          />
        )}
      </ButtonRow>
      {names && (
        <Sheet
          open
          title={t('procedureWork.meeting.namesTitle', { count: session.rosterCount })}
          onClose={() => setNames(false)}
        >
          <RosterNames procedureId={procedure.id} sessionId={session.id} />
        </Sheet>
      )}
    </Card>
  )
}

function Held({ session }: { session: WorkSession }) {
  const t = useMessages()
  const format = useFormat()
  const { judgement, heldAt } = session
  if (!judgement || !heldAt) return null
  return (
    <Card>
      <View className="mb-stack">
        <View className="mb-tag-row">
          <Tag
            label={t(judgement.passed ? 'procedureWork.meeting.passed' : 'procedureWork.meeting.failed')}
            tone={judgement.passed ? 'green' : 'red'}
            icon={judgement.passed ? 'circle-check' : 'circle-x'}
          />
          {session.late && <Tag label={t('procedureWork.lateTag')} tone="amber" icon="history" />}
        </View>
        <Text className="mb-body">
          {t('procedureWork.meeting.held', { body: session.bodyTitle, when: format.dateTime(heldAt) })}
        </Text>
        <Text className="mb-small">{judgement.sentence}</Text>
      </View>
    </Card>
  )
}
