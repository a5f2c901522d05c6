import { type Answer, type EvaluationForm, questionsOf } from '@shared/evaluation/form'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Progress } from '../../design/feedback/Progress'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { ResolvePaperBatchDocument } from '../generated/documents'
import { type Decision, Difference } from './Difference'
import type { BatchProps } from './index'

/** 核对: every place where the two readings differ, the paper in hand. */
export function Differences({ batch }: BatchProps) {
  const t = useMessages()
  const resolve = useCommand(ResolvePaperBatchDocument)
  const [decisions, setDecisions] = useState<Record<string, Decision>>({})
  const differences = batch.differences ?? []
  const questions = questionsOf(batch.form as EvaluationForm)
  const nameOf = (one: { sheet: number; questionId?: string | null }) => `${one.sheet}/${one.questionId ?? ''}`
  const done = differences.filter((one) => decisions[nameOf(one)] !== undefined).length
  const send = () =>
    resolve.run({
      input: {
        batchId: batch.id,
        resolutions: differences.map((one) => {
          const { choice, answer } = decisions[nameOf(one)] ?? { choice: 'FIRST' as const, answer: null }
          return { sheet: one.sheet, questionId: one.questionId, choice, answer }
        }),
      },
    })
  const faults = [resolve.message, ...Object.values(resolve.fieldErrors)].filter(Boolean)
  return (
    <View className="mb-stack">
      <Banner tone="warning" text={t('paperBallot.batch.differences', { count: differences.length })} />
      {differences.map((one) => (
        <Difference
          key={nameOf(one)}
          sheet={one.sheet}
          question={questions.find(({ id }) => id === one.questionId)}
          first={one.first as Answer | null}
          second={one.second as Answer | null}
          decision={decisions[nameOf(one)]}
          onDecide={(decision) => setDecisions((all) => ({ ...all, [nameOf(one)]: decision }))}
        />
      ))}
      <Progress
        value={done}
        total={differences.length}
        label={t('paperBallot.batch.decided', { done, total: differences.length })}
      />
      {faults.length > 0 && <Banner tone="error" text={faults.join('\n')} />}
      <Button
        label={t('paperBallot.batch.resolve')}
        busy={resolve.busy}
        disabled={done < differences.length}
        onPress={() => void send()}
      />
    </View>
  )
}
