import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Card } from '../../design/layout/Card'
import { Deadline } from '../../design/list/Deadline'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { Matter, Objection } from '../matter'
import { openSheet } from '../sheet-store'

/** One objection: what, by whom, who has to answer until when, and each answer. */
export function ObjectionCard({ matter, objection }: { matter: Matter; objection: Objection }) {
  const t = useMessages()
  const format = useFormat()
  const { text, raiserLabel, mine, level, raisedAt, stage, dueAt, overdue, answered } = objection
  const stageTitle = matter.stages.find(({ code }) => code === stage)?.title ?? ''
  return (
    <Card tone={overdue ? 'urgent' : 'plain'}>
      <View className="mb-tag-row">
        {mine && <Tag label={t('procedure.objection.mine')} tone="green" />}
        <Tag
          label={t(answered ? 'procedure.objection.answered' : 'procedure.objection.waiting', {
            level: t(`procedure.level.${level}`),
          })}
          tone={answered ? 'plain' : 'amber'}
        />
        {overdue && <Tag label={t('procedure.objection.overdue')} tone="red" icon="circle-alert" />}
      </View>
      <Text className="procedure-text procedure-objection__text">{text}</Text>
      <Text className="mb-small">{[raiserLabel, format.moment(raisedAt), stageTitle].filter(Boolean).join(' · ')}</Text>
      <Steps objection={objection} />
      {!answered && dueAt && <Deadline at={dueAt} label={t('procedure.objection.due')} />}
      <Actions objection={objection} />
    </Card>
  )
}

/** What came after it was raised: answers, and each level it went on to. */
function Steps({ objection }: { objection: Objection }) {
  const t = useMessages()
  const format = useFormat()
  const later = objection.steps.filter(({ kind }) => kind !== 'RAISED')
  return (
    <>
      {later.map(({ kind, level, text, byName, byPost, at }) => (
        <View key={`${kind}-${at}`} className={`procedure-answer procedure-answer--${kind.toLowerCase()}`}>
          <Text className="mb-small">{t(`procedure.answer.${kind}`, { level: t(`procedure.level.${level}`) })}</Text>
          {text && <Text className="procedure-text">{text}</Text>}
          <Text className="mb-small">{[byName, byPost, format.moment(at)].filter(Boolean).join(' · ')}</Text>
        </View>
      ))}
    </>
  )
}

function Actions({ objection }: { objection: Objection }) {
  const t = useMessages()
  const { availableActions } = objection
  const reply = availableActions.includes('REPLY_TO_OBJECTION')
  const escalate = availableActions.includes('ESCALATE_OBJECTION')
  if (!reply && !escalate) return null
  return (
    <ButtonRow>
      {reply && (
        <Button
          kind="secondary"
          label={t('procedure.objection.reply')}
          onPress={() => openSheet({ kind: 'reply', objection })}
        />
      )}
      {escalate && (
        <Button
          kind="secondary"
          label={t('procedure.objection.escalate')}
          onPress={() => openSheet({ kind: 'escalate', objection })}
        />
      )}
    </ButtonRow>
  )
}
