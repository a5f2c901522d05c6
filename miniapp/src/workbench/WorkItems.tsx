import { EmptyState } from '../design/feedback/EmptyState'
import type { IconName } from '../design/icon/icon-names'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { ListRow } from '../design/list/ListRow'
import { Tag } from '../design/list/Tag'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import type { WorkbenchView } from './WorkbenchPane'

type Item = WorkbenchView['items'][number]

const PLACES: Record<Item['kind'], { page: string; icon: IconName; parameter?: string }> = {
  DISCLOSURE_RETURNED: { page: '/disclosure/edit/index', icon: 'undo-2' },
  DISCLOSURE_TO_PUBLISH: { page: '/disclosure/detail/index', icon: 'stamp' },
  DISCLOSURE_DRAFT: { page: '/disclosure/edit/index', icon: 'pencil' },
  DISCLOSURE_TO_REVIEW: { page: '/disclosure/review/index', icon: 'scale' },
  DISCLOSURE_DUE_SOON: { page: '/calendar/village/index', icon: 'calendar', parameter: 'division' },
  DISCLOSURE_LATE: { page: '/calendar/village/index', icon: 'calendar', parameter: 'division' },
  QUESTION_TO_ANSWER: { page: '/disclosure/detail/index', icon: 'message-circle' },
  EVALUATION_DRAFT: { page: '/evaluation/edit/index', icon: 'clipboard-list' },
  EVALUATION_OPEN: { page: '/evaluation/result/index', icon: 'clipboard-check' },
  NOTICE_DRAFT: { page: '/notice/edit/index', icon: 'pencil', parameter: 'draft' },
  NOTICE_UNCONFIRMED: { page: '/notice/reach/index', icon: 'megaphone' },
}

/** What waits, the late ones first; each row says the one next step. */
export function WorkItems({ items, supervisor }: { items: WorkbenchView['items']; supervisor: boolean }) {
  const t = useMessages()
  if (items.length === 0) {
    const text = supervisor ? t('workbench.emptySupervisor') : t('workbench.emptyCadre')
    return <EmptyState icon="circle-check" title={t('workbench.empty')} text={text} />
  }
  return (
    <Card flush>
      {items.map((item) => (
        <WorkRow key={`${item.kind}-${item.subjectId}-${item.since}`} item={item} />
      ))}
    </Card>
  )
}

function WorkRow({ item }: { item: Item }) {
  const t = useMessages()
  const { page, icon, parameter = 'id' } = PLACES[item.kind]
  const step = useStep(item)
  const subject = parameter === 'division' ? item.division.code : item.subjectId
  const when = useLimit(item)
  return (
    <ListRow
      icon={icon}
      title={item.title}
      gist={step}
      note={when}
      tags={item.late ? <Tag label={t('workbench.late')} tone="red" icon="circle-alert" /> : undefined}
      onPress={() => openPage(page, { [parameter]: subject })}
    />
  )
}

/** The one next step; a count that would say who they are is left out. */
function useStep({ kind, detail }: Item): string {
  const t = useMessages()
  if (kind === 'EVALUATION_OPEN' && typeof detail !== 'number') return t('workbench.step.EVALUATION_OPEN_FEW')
  return t(`workbench.step.${kind}`, { count: detail ?? 0 })
}

/** Until when. The calendar counts days: its limit is a midnight, the day before it is the last in time. */
function useLimit({ kind, due, since }: Item): string {
  const t = useMessages()
  const format = useFormat()
  if (!due) return t('workbench.since', { when: format.moment(since) })
  if (kind !== 'DISCLOSURE_LATE' && kind !== 'DISCLOSURE_DUE_SOON') return format.remaining(due).text
  return t('workbench.dueOn', { date: format.date(Date.parse(due) - 1) })
}
