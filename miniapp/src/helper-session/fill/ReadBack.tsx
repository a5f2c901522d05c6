import { checkAnswers } from '@shared/evaluation/answer'
import type { Answers, EvaluationForm } from '@shared/evaluation/form'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Switch } from '../../design/form/Switch'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { ListRow } from '../../design/list/ListRow'
import { pagesOf } from '../../evaluation/answer/pages'
import { useAnswerWords } from '../../evaluation/answer/useAnswerWords'
import { useMessages } from '../../message/useMessages'
import { ReadAloudButton } from '../../read-aloud/ReadAloudButton'
import type { HelperSessionViewFragment } from '../generated/documents'
import { HelpedFor } from '../HelpedFor'

interface ReadBackProps {
  session: HelperSessionViewFragment
  form: EvaluationForm
  answers: Answers
  message: string | undefined
  /** Back to a question. */
  onCorrect: (step: number) => void
  onSend: () => void
}

/** 念给他听: every answer once more; nothing is cast before the person has said yes. */
export function ReadBack({ session, form, answers, message, onCorrect, onSend }: ReadBackProps) {
  const t = useMessages()
  const words = useAnswerWords()
  const [confirmed, setConfirmed] = useState(false)
  const { personName: name } = session
  const lines = pagesOf(form, answers, true).flatMap(({ questions }) => questions)
  const said = (index: number) => {
    const line = lines[index]
    return line ? words(line.question, answers[line.question.id]) || t('evaluation.fill.summaryNone') : ''
  }
  const aloud = lines.map(({ question }, index) => `${question.title}：${said(index)}`).join('。')
  const complete = checkAnswers(form, answers).length === 0
  return (
    <Screen
      title={t('paperBallot.help.readBack')}
      back={() => onCorrect(lines.length - 1)}
      bottom={
        <Button icon="send" label={t('paperBallot.help.send')} disabled={!confirmed || !complete} onPress={onSend} />
      }
    >
      <View className="mb-stack">
        <HelpedFor session={session} />
        <Text className="mb-body">{t('paperBallot.help.readBackNote', { name })}</Text>
        <ReadAloudButton text={aloud} />
        <View className="helper-large">
          <Card flush>
            {lines.map(({ question, number }, index) => (
              <ListRow
                key={question.id}
                title={said(index)}
                tags={<Text className="mb-small">{`${number}. ${question.title}`}</Text>}
                onPress={() => onCorrect(index)}
              />
            ))}
          </Card>
        </View>
        <Card>
          <Switch label={t('paperBallot.help.confirm', { name })} value={confirmed} onChange={setConfirmed} />
        </Card>
        {message && <Banner tone="error" text={message} />}
      </View>
    </Screen>
  )
}
