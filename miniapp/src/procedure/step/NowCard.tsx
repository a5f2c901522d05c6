import { Text, View } from '@tarojs/components'
import { Icon } from '../../design/icon/Icon'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Deadline } from '../../design/list/Deadline'
import { classNames } from '../../design/theme/class-names'
import { press } from '../../design/theme/press'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { type Guide, runNow, type WorkStage, type WorkView } from './guide'

interface NowCardProps {
  procedure: WorkView
  stage: WorkStage
  guide: Guide
}

/** "现在要做：开党员大会 · 还差：到会人数、照片". */
export function NowCard({ procedure, stage, guide }: NowCardProps) {
  const t = useMessages()
  const { nextStep, dueAt } = procedure
  const held = stage.kind !== 'MEETING' || runNow(procedure)?.sessions.some(({ judgement }) => judgement !== null)
  const addable = held && procedure.availableActions.includes('ADD_EVIDENCE')
  const lacking = addable ? 'procedureWork.step.fill' : held ? 'procedureWork.step.lacks' : 'procedureWork.step.later'
  const add = (kind: string) => openPage('/procedure/evidence/index', { id: procedure.id, kind })
  const posting = runNow(procedure)?.posting
  return (
    <Card tone="due">
      <Text className="mb-small">{t('procedureWork.step.now', { by: nextStep.byTitle })}</Text>
      <Text className="procedure-work-now__stage">{stage.title}</Text>
      <Text className="mb-body">{nextStep.text}</Text>
      <Waiting procedure={procedure} guide={guide} />
      {dueAt && !posting && <Deadline at={dueAt} />}
      {stage.requirements.length > 0 && (
        <View className="procedure-work-needs">
          {stage.requirements.map(({ kind, title, present }) => (
            <View
              key={kind}
              className={classNames(
                'procedure-work-need',
                present && 'procedure-work-need--there',
                !present && !addable && 'procedure-work-need--later',
              )}
              {...(addable && !present
                ? press(() => add(kind), { role: 'link', label: `${title}，${t('procedureWork.step.fill')}` })
                : {})}
            >
              <Icon name={present ? 'circle-check' : 'circle'} />
              <Text className="procedure-work-need__title">{title}</Text>
              <Text className="procedure-work-need__state">{t(present ? 'procedureWork.step.there' : lacking)}</Text>
            </View>
          ))}
        </View>
      )}
      {stage.supervisionTitle !== '' && (
        <Text className="mb-small procedure-work-now__by">
          {t('procedureWork.step.supervision', { what: stage.supervisionTitle })}
        </Text>
      )}
    </Card>
  )
}

/** Why there is nothing to press, and until when. */
function Waiting({ procedure, guide }: Omit<NowCardProps, 'stage'>) {
  const t = useMessages()
  const format = useFormat()
  const run = runNow(procedure)
  // Of a meeting that is called, the next step says it all.
  if (guide.kind !== 'wait' || guide.for === 'meeting') return null
  const until = procedure.nextStep.until
  const text =
    guide.for === 'days' && until
      ? t('procedureWork.wait.days', {
          days: run?.posting?.days ?? '',
          date: format.dateTime(until),
          left: format.remaining(until).text,
        })
      : guide.for === 'opinion' || guide.for === 'objection'
        ? t(`procedureWork.wait.${guide.for}`)
        : t('procedureWork.wait.others', { by: procedure.nextStep.byTitle })
  return (
    <View className="procedure-work-wait">
      <Icon name="clock" />
      <Text className="procedure-work-wait__text">{text}</Text>
    </View>
  )
}
