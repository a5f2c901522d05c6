import { Button } from '../../design/button/Button'
import { openPage } from '../../design/layout/navigate'
import { useMessages } from '../../message/useMessages'
import type { Matter } from '../matter'
import { openSheet } from '../sheet-store'

type Action = Matter['availableActions'][number]

const WORK: Action[] = [
  'SAVE_PLAN',
  'ADD_EVIDENCE',
  'CONVENE',
  'RECORD_SESSION',
  'COMPLETE',
  'RETURN',
  'START_DISCLOSURE',
  'END_DISCLOSURE',
  'ARCHIVE',
]
const REVIEW: Action[] = ['SUPERVISE', 'REPORT_BREACH']

const can = ({ availableActions }: Matter, actions: readonly Action[]) =>
  availableActions.some((action) => actions.indexOf(action) >= 0)

export const hasActions = (matter: Matter) => can(matter, [...WORK, ...REVIEW, 'OBJECT'])

/** The one next step of whoever looks: the office's work, the supervisor's opinion, the villager's objection. */
export function MatterActions({ matter }: { matter: Matter }) {
  const t = useMessages()
  const { id } = matter
  if (can(matter, WORK))
    return (
      <Button
        icon="clipboard-check"
        label={t('procedure.action.work')}
        onPress={() => openPage('/procedure/step/index', { id })}
      />
    )
  if (can(matter, REVIEW))
    return (
      <Button
        icon="scale"
        label={t('procedure.action.review')}
        onPress={() => openPage('/procedure/review/index', { id })}
      />
    )
  return (
    <Button
      kind="secondary"
      icon="message-square-text"
      label={t('procedure.action.object')}
      onPress={() => openSheet({ kind: 'object', matter })}
    />
  )
}
