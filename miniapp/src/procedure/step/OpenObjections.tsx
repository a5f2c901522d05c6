import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { openPage } from '../../design/layout/navigate'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { WorkView } from './guide'

/** A villager waits for an answer: until when, and where it is given. */
export function OpenObjections({ procedure }: { procedure: WorkView }) {
  const t = useMessages()
  const format = useFormat()
  const open = procedure.objections.filter(({ availableActions }) => availableActions.includes('REPLY_TO_OBJECTION'))
  const [first] = open
  if (!first) return null
  const left = first.dueAt ? format.remaining(first.dueAt).text : ''
  return (
    <Banner
      tone={first.overdue ? 'error' : 'warning'}
      icon="message-circle"
      text={t('procedureWork.objections', { count: open.length, left })}
      action={
        <Button
          kind="quiet"
          small
          fit
          label={t('procedureWork.objectionsGo')}
          onPress={() => openPage('/procedure/detail/index', { id: procedure.id })}
        />
      }
    />
  )
}
