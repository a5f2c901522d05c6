import type { Check } from '@shared/legal-rule/judge'
import { phraseCheck } from '@shared/legal-rule/phrase'
import { Text, View } from '@tarojs/components'
import { Banner } from '../../design/feedback/Banner'
import { Icon } from '../../design/icon/Icon'
import { Card } from '../../design/layout/Card'
import { speak } from '../../design/theme/press'
import { useMessages } from '../../message/useMessages'
import type { WorkSession, WorkView } from '../step/guide'
import { Why } from '../step/Why'
import { judgeLive, shortOf } from './live-judgement'
import type { Counts } from './session-form'

interface ArithmeticProps {
  procedure: WorkView
  session: WorkSession
  counts: Counts | undefined
  byHouseholds: boolean
}

/** 当场算: what the numbers come to while they are typed, in words, with the law. */
export function Arithmetic({ procedure, session, counts, byHouseholds }: ArithmeticProps) {
  const t = useMessages()
  if (!counts) return <Banner text={t('procedureWork.sum.empty')} />
  const live = judgeLive(procedure, session, counts, byHouseholds)
  if ('fault' in live) {
    const values = { roster: session.rosterCount, attended: counts.attended, households: session.householdCount }
    return <Banner tone="error" text={t(`procedureWork.fault.${live.fault}`, values)} />
  }
  const { judgement } = live
  const rules = judgement.checks.map(
    ({ ruleId, version }) => procedure.rules.find((rule) => rule.id === ruleId && rule.version === version)?.text ?? '',
  )
  return (
    <Card>
      <View className="mb-stack" {...speak({ role: 'status' })}>
        {judgement.checks.map((check) => (
          <CheckLine key={`${check.ruleId}-${check.version}`} check={check} byHouseholds={byHouseholds} />
        ))}
        <View className={`procedure-work-sum procedure-work-sum--${judgement.passed ? 'good' : 'bad'}`}>
          <Text>
            {judgement.passed
              ? t('procedureWork.sum.passed')
              : t(judgement.quorate ? 'procedureWork.sum.failed' : 'procedureWork.sum.inquorate', {
                  version: procedure.planVersion + 1,
                })}
          </Text>
        </View>
        <Why text={t('procedureWork.why.sum')} rules={rules} />
      </View>
    </Card>
  )
}

function CheckLine({ check, byHouseholds }: { check: Check; byHouseholds: boolean }) {
  const t = useMessages()
  const of = check.kind === 'QUORUM' ? 'quorum' : 'votes'
  const unit = byHouseholds ? t('procedureWork.sum.households') : t('procedureWork.sum.people')
  const words = check.ok
    ? t(`procedureWork.sum.${of}Good`, { formula: phraseCheck(check) })
    : t(`procedureWork.sum.${of}Bad`, { formula: phraseCheck(check), short: shortOf(check), unit })
  return (
    <View className={`procedure-work-check procedure-work-check--${check.ok ? 'good' : 'bad'}`}>
      <Icon name={check.ok ? 'circle-check' : 'circle-x'} />
      <Text className="procedure-work-check__words">{words}</Text>
    </View>
  )
}
