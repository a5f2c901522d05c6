import { Text, View } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { Matter, Plan } from '../matter'
import { openSheet } from '../sheet-store'
import { Folded } from '../stage/Folded'
import './plan.scss'

/** The plan as it stands, and each version before it with what was changed. */
export function Plans({ matter }: { matter: Matter }) {
  const [newest, ...older] = matter.plans
  if (!newest) return null
  return (
    <View className="mb-stack">
      <Newest plan={newest} />
      {older.length > 0 && (
        <Card flush>
          {matter.plans.map((plan) => (
            <Version key={plan.version} matter={matter} plan={plan} />
          ))}
        </Card>
      )}
    </View>
  )
}

function Newest({ plan }: { plan: Plan }) {
  const t = useMessages()
  const format = useFormat()
  const { version, text, authorName, savedAt, frozen, attachments } = plan
  const state = t(frozen ? 'procedure.plan.frozen' : 'procedure.plan.open')
  return (
    <Card>
      <View className="procedure-plan">
        <Folded text={text} />
        <AttachmentList attachments={attachments} />
        <Text className="mb-small">
          {[t('procedure.plan.version', { version }), authorName, format.date(savedAt), state].join(' · ')}
        </Text>
      </View>
    </Card>
  )
}

function Version({ matter, plan }: { matter: Matter; plan: Plan }) {
  const t = useMessages()
  const format = useFormat()
  const { version, note, authorName, savedAt } = plan
  const first = version === 1
  return (
    <ListRow
      icon="history"
      title={t('procedure.plan.version', { version })}
      gist={note ?? t(first ? 'procedure.plan.first' : 'procedure.plan.changed')}
      note={`${authorName} · ${format.date(savedAt)}`}
      onPress={first ? undefined : () => openSheet({ kind: 'changes', matter, version })}
    />
  )
}
