import { Text, View } from '@tarojs/components'
import { Icon } from '../../design/icon/Icon'
import { press, speak } from '../../design/theme/press'
import { useMessages } from '../../message/useMessages'
import { lastRun, type Matter, type MatterStage, went } from '../matter'
import { Ahead } from './Ahead'
import { Branch } from './Branch'
import { Fact } from './Fact'
import { Requirements } from './Requirements'
import { RunBody } from './RunBody'
import { useStationNote } from './useStationNote'

interface StationProps {
  matter: Matter
  stage: MatterStage
  /** From 1. */
  number: number
  open: boolean
  onToggle: () => void
}

/** One station of the line: done, now or ahead; what went back hangs at its side, the rest opens with a press. */
export function Station({ matter, stage, number, open, onToggle }: StationProps) {
  const t = useMessages()
  const note = useStationNote(matter, stage)
  const { status, title, runs } = stage
  const state = t(`procedure.status.${status}`)
  return (
    <View className={`procedure-station procedure-station--${status.toLowerCase()}`} {...speak({ role: 'listitem' })}>
      <View className="procedure-station__mark">
        {status === 'DONE' ? <Icon name="check" /> : <Text>{String(number)}</Text>}
      </View>
      <View className="procedure-station__body">
        <View
          className="procedure-station__head"
          {...press(onToggle, { label: `${number}. ${title}，${state}`, expanded: open })}
        >
          <View className="procedure-station__words">
            <Text className="procedure-station__title">{title}</Text>
            {note !== '' && <Text className="procedure-station__note">{note}</Text>}
          </View>
          <Icon name={open ? 'chevron-up' : 'chevron-down'} size="small" />
        </View>
        {runs.filter(went).map((run) => (
          <Branch key={run.number} matter={matter} run={run} />
        ))}
        {open && <StationBody matter={matter} stage={stage} />}
      </View>
    </View>
  )
}

function StationBody({ matter, stage }: Pick<StationProps, 'matter' | 'stage'>) {
  const t = useMessages()
  const { plain, byTitle, supervisionTitle, requirements, status } = stage
  const run = lastRun(stage)
  const judged = run?.sessions.some(({ judgement }) => judgement)
  return (
    <View className="procedure-station__open">
      <Text className="mb-gist">{plain}</Text>
      <Fact label={t('procedure.stage.by')} text={byTitle} />
      {supervisionTitle !== '' && <Fact label={t('procedure.stage.supervision')} text={supervisionTitle} />}
      {status !== 'DONE' && !judged && <Ahead stage={stage} />}
      {run && !went(run) && <RunBody matter={matter} run={run} />}
      <Requirements requirements={requirements} />
    </View>
  )
}
