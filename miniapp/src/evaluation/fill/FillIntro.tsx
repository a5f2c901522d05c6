import { type EvaluationForm, questionsOf } from '@shared/evaluation/form'
import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { Icon } from '../../design/icon/Icon'
import type { IconName } from '../../design/icon/icon-names'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Deadline } from '../../design/list/Deadline'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { minutesFor } from '../answer/pages'
import { NamedSheet } from '../NamedSheet'
import { useElectorateWords } from '../useElectorateWords'
import type { FillEvaluation } from './index'

interface FillIntroProps {
  evaluation: FillEvaluation
  resumed: boolean
  /** Voted before: what was chosen then is filled in. */
  again: boolean
  onStart: () => void
  onRestart: () => void
}

/** Before the first question: why, who, until when, and what becomes of the answer. */
export function FillIntro({ evaluation, resumed, again, onStart, onRestart }: FillIntroProps) {
  const t = useMessages()
  const form = evaluation.form as EvaluationForm
  const [named, setNamed] = useState(false)
  const start = (
    <Button label={t(resumed && !again ? 'evaluation.fill.resume' : 'evaluation.fill.start')} onPress={onStart} />
  )
  return (
    <Screen
      title={t('evaluation.fill.title')}
      bottom={
        resumed && !again ? (
          <ButtonRow>
            <Button kind="secondary" label={t('evaluation.fill.restart')} onPress={onRestart} />
            {start}
          </ButtonRow>
        ) : (
          start
        )
      }
    >
      <View className="mb-stack">
        <View>
          <Text className="evaluation-fill__title">{evaluation.title}</Text>
          <Text className="mb-small">
            {t('evaluation.card.questions', { count: questionsOf(form).length, minutes: minutesFor(form) })}
          </Text>
        </View>
        {again && <Banner text={t('ballot.intro.again')} />}
        {resumed && !again && <Banner tone="good" text={t('evaluation.fill.resumed')} />}
        <Facts evaluation={evaluation} />
        <Secrecy anonymous={evaluation.anonymous} onNamed={() => setNamed(true)} />
      </View>
      <NamedSheet open={named} onClose={() => setNamed(false)} />
    </Screen>
  )
}

function Facts({ evaluation }: { evaluation: FillEvaluation }) {
  const t = useMessages()
  const format = useFormat()
  const who = useElectorateWords()(evaluation.electorate)
  const { purpose, issued, host, closesAt, extendedFrom } = evaluation
  return (
    <Card>
      <Fact icon="circle-help" label={t('evaluation.fill.why')}>
        <Text className="mb-body">{purpose}</Text>
      </Fact>
      <Fact icon="users" label={t('evaluation.fill.who')}>
        <Text className="mb-body">{t('evaluation.fill.whoCount', { who, count: issued })}</Text>
      </Fact>
      <Fact icon="landmark" label={t('evaluation.fill.host')}>
        <Text className="mb-body">{host}</Text>
      </Fact>
      <Fact icon="calendar" label={t('evaluation.fill.until')}>
        <Deadline at={closesAt} />
        {extendedFrom && (
          <Text className="mb-small">{t('evaluation.fill.extended', { date: format.dateTime(extendedFrom) })}</Text>
        )}
      </Fact>
    </Card>
  )
}

function Fact({ icon, label, children }: { icon: IconName; label: string; children: ReactNode }) {
  return (
    <View className="evaluation-fact">
      <View className="evaluation-fact__icon">
        <Icon name={icon} />
      </View>
      <View className="evaluation-fact__words">
        <Text className="evaluation-fact__label">{label}</Text>
        {children}
      </View>
    </View>
  )
}

function Secrecy({ anonymous, onNamed }: { anonymous: boolean; onNamed: () => void }) {
  const t = useMessages()
  const more = anonymous ? t('ballot.intro.more') : t('evaluation.fill.secretMore')
  return (
    <Card>
      <Fact icon={anonymous ? 'shield-check' : 'user-round'} label={t('evaluation.fill.secret')}>
        <Text className="mb-body">{t(anonymous ? 'ballot.intro.secret' : 'evaluation.fill.namedShort')}</Text>
        <View className="evaluation-fact__more">
          <Button
            kind="quiet"
            fit
            small
            label={more}
            onPress={anonymous ? () => openPage('/evaluation/secrecy/index') : onNamed}
          />
        </View>
      </Fact>
    </Card>
  )
}
