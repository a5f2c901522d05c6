import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { Timeline, type TimelineStep } from '../../design/list/Timeline'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { Matter } from '../matter'
import { Late } from '../stage/Late'

/** Every move as it was entered, oldest first: folded, because the line above tells the same in short. */
export function Course({ course }: Pick<Matter, 'course'>) {
  const t = useMessages()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  if (!open) {
    const label = t('procedure.course.open', { count: course.length })
    return <Button kind="secondary" icon="list" label={label} onPress={() => setOpen(true)} />
  }
  const steps = course.map((move): TimelineStep => {
    const { number, text, stageTitle, at, happenedAt, late, byName, byPost } = move
    const who = [byPost, byName].filter(Boolean).join(' ')
    return {
      id: String(number),
      title: text,
      note: [format.dateTime(happenedAt), stageTitle, who].filter(Boolean).join(' · '),
      state: 'done',
      detail: late ? <Late happened={happenedAt} entered={at} witness={null} /> : undefined,
    }
  })
  return (
    <Card>
      <Timeline steps={steps} />
    </Card>
  )
}
