import type { EvaluationForm } from '@shared/evaluation/form'
import type { Outcome } from '@shared/evaluation/outcome'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Progress } from '../../design/feedback/Progress'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import { CodeField } from '../CodeField'
import { CheckResult } from './CheckResult'
import { useBoardCheck } from './useBoardCheck'

interface CheckBoardProps {
  evaluationId: string
  boardPath: string
  form: EvaluationForm
  outcome: Outcome
}

/** 核对我的票: anybody recounts the published ballots; who voted here looks for their own. */
export function CheckBoard({ evaluationId, boardPath, form, outcome }: CheckBoardProps) {
  const t = useMessages()
  const [entering, setEntering] = useState(false)
  const { hasOwn, check, progress, message, report, found } = useBoardCheck(evaluationId, boardPath, outcome)
  const use = (seed: Uint8Array) => {
    setEntering(false)
    check(seed)
  }
  return (
    <Section title={t('ballot.check.title')}>
      <Card>
        <View className="mb-stack">
          <Text className="mb-body">{t(hasOwn ? 'ballot.check.intro' : 'ballot.check.introNone')}</Text>
          {progress ? (
            <Progress
              value={progress.done}
              total={progress.total}
              label={progress.total > 0 ? t('ballot.check.progress', progress) : t('ballot.check.fetching')}
            />
          ) : (
            <Button
              kind="secondary"
              icon="shield-check"
              label={t(hasOwn ? 'ballot.check.start' : 'ballot.check.startNone')}
              onPress={() => check()}
            />
          )}
          {message && <Banner tone="error" text={message} />}
          {report && <CheckResult form={form} report={report} hasOwn={hasOwn} found={found} />}
          {!hasOwn && !entering && !progress && (
            <Button kind="quiet" fit small label={t('ballot.check.enter')} onPress={() => setEntering(true)} />
          )}
          {entering && <CodeField onSeed={use} />}
        </View>
      </Card>
    </Section>
  )
}
