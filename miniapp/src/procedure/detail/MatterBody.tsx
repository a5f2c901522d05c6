import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import { RegisterPrint } from '../../print/RegisterPrint'
import type { Matter } from '../matter'
import { Objections } from '../objection/Objections'
import { Plans } from '../plan/Plans'
import { openSheet } from '../sheet-store'
import { StageLine } from '../stage/StageLine'
import { Basis } from './Basis'
import { Course } from './Course'
import { MatterHead } from './MatterHead'
import { NowCard } from './NowCard'

interface MatterBodyProps {
  matter: Matter
  /** Beside a list: one column. */
  beside?: boolean
}

/** Where it stands → the line of stations → the plan → objections → the whole course → the law. */
export function MatterBody({ matter, beside = false }: MatterBodyProps) {
  const t = useMessages()
  return (
    <View className={beside ? 'procedure-detail procedure-detail--beside' : 'procedure-detail'}>
      <View className="procedure-detail__way">
        <MatterHead matter={matter} />
        <NowCard matter={matter} />
        <Section title={t('procedure.line.title')} note={t('procedure.line.note')}>
          <Card>
            <StageLine matter={matter} />
          </Card>
        </Section>
      </View>
      <View className="procedure-detail__more">
        {matter.plans.length > 0 && (
          <Section title={t('procedure.plan.title')}>
            <Plans matter={matter} />
          </Section>
        )}
        <Section title={t('procedure.objection.title')} action={<RaiseButton matter={matter} />}>
          <Objections matter={matter} />
        </Section>
        <Section title={t('procedure.basis.title')}>
          <Basis matter={matter} />
        </Section>
        <Section title={t('procedure.course.title')} note={t('procedure.course.note')}>
          <Course course={matter.course} />
        </Section>
        <OwnWithdrawal matter={matter} />
        <RegisterPrint id={matter.id} />
      </View>
    </View>
  )
}

/** A villager takes back what they asked for; the offices do it from the step. */
function OwnWithdrawal({ matter }: { matter: Matter }) {
  const t = useMessages()
  const { availableActions } = matter
  if (!availableActions.includes('WITHDRAW') || availableActions.includes('ADD_EVIDENCE')) return null
  return (
    <Button
      kind="quiet"
      icon="undo-2"
      label={t('procedureWork.withdraw.own')}
      onPress={() => openSheet({ kind: 'withdraw', matter })}
    />
  )
}

/** Beside the objections, for those whose button at the bottom is another one. */
function RaiseButton({ matter }: { matter: Matter }) {
  const t = useMessages()
  if (!matter.availableActions.includes('OBJECT')) return null
  return (
    <Button
      kind="quiet"
      small
      fit
      label={t('procedure.objection.raise')}
      onPress={() => openSheet({ kind: 'object', matter })}
    />
  )
}
