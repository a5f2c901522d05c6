import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../design/icon/Icon'
import { press } from '../../design/theme/press'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { type Matter, type StageRun, versionAfter } from '../matter'
import { RunBody } from './RunBody'

/** A time through a stage that led back: it leaves the line at the side and stays to be read. */
export function Branch({ matter, run }: { matter: Matter; run: StageRun }) {
  const t = useMessages()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const { outcome, number, endedAt } = run
  if (outcome === null || outcome === undefined || outcome === 'PASSED') return null
  const withdrawn = outcome === 'WITHDRAWN'
  const title = withdrawn ? t('procedureWork.withdraw.branch') : t(`procedure.branch.${outcome}`, { number })
  const after = withdrawn ? '' : t('procedure.branch.after', { version: versionAfter(matter, run) })
  return (
    <View className="procedure-branch">
      <View
        className="procedure-branch__head"
        {...press(() => setOpen(!open), { label: [title, after].filter(Boolean).join('，'), expanded: open })}
      >
        <Icon name="undo-2" size="small" />
        <View className="procedure-branch__words">
          <Text className="procedure-branch__title">{title}</Text>
          <Text className="mb-small">{[after, endedAt && format.date(endedAt)].filter(Boolean).join(' · ')}</Text>
        </View>
        <Icon name={open ? 'chevron-up' : 'chevron-down'} size="small" />
      </View>
      {open && <RunBody matter={matter} run={run} />}
    </View>
  )
}
