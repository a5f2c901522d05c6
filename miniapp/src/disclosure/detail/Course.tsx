import { Text } from '@tarojs/components'
import { Timeline, type TimelineStep } from '../../design/list/Timeline'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DisclosureWholeFragment } from '../generated/documents'

type Event = DisclosureWholeFragment['course'][number]
type State = NonNullable<DisclosureWholeFragment['working']>['state']

const NEXT: Partial<Record<State, 'DRAFT' | 'SUBMITTED' | 'RETURNED'>> = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
}

/** The course of the matter: drafted, submitted, returned, signed, published, corrected. */
export function Course({ course, working }: { course: readonly Event[]; working: State | undefined }) {
  const t = useMessages()
  const format = useFormat()
  const steps = course.map((event, place): TimelineStep => {
    const who = [event.by, event.post].filter(Boolean).join(' ')
    const { kind, at, note, version } = event
    return {
      id: `${place}-${kind}`,
      title:
        version > 1
          ? t(`disclosureWork.event.${kind}`) + t('disclosureWork.event.version', { version })
          : t(`disclosureWork.event.${kind}`),
      note: `${format.dateTime(at)} · ${who}`,
      state: 'done',
      detail: note ? <Text className="mb-body disclosure-reason">{note}</Text> : undefined,
    }
  })
  const next = working && NEXT[working]
  if (next) steps.push({ id: 'next', title: t(`disclosureWork.next.${next}`), state: 'now' })
  return <Timeline steps={steps} />
}
