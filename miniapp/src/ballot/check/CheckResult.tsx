import { type Answers, type EvaluationForm, questionsOf } from '@shared/evaluation/form'
import { Text, View } from '@tarojs/components'
import { Banner } from '../../design/feedback/Banner'
import { ListRow } from '../../design/list/ListRow'
import { useAnswerWords } from '../../evaluation/answer/useAnswerWords'
import { useMessages } from '../../message/useMessages'
import type { CheckReport } from './check-board'

interface CheckResultProps {
  form: EvaluationForm
  report: CheckReport
  hasOwn: boolean
  /** The answers found under a 票号. */
  found: Answers | undefined
}

/** Said plainly: it agrees, or exactly what does not and whom to tell. */
export function CheckResult({ form, report, hasOwn, found }: CheckResultProps) {
  const t = useMessages()
  const titleOf = (part: string) => questionsOf(form).filter(({ id }) => id === part)[0]?.title ?? part
  const unsure = report.mine.filter(({ kind }) => kind === 'UNSURE')
  const wrong = report.mine.filter(({ kind }) => kind !== 'UNSURE')
  const good = report.faults.length === 0 && wrong.length === 0
  const mine = hasOwn && unsure.length === 0
  const lines = [
    ...wrong.map(({ partId, kind }) => t(`ballot.check.${kind}`, { title: titleOf(partId) })),
    ...report.faults.map(({ code, part }) => {
      const place = part === null ? t('ballot.check.whole') : t('ballot.check.part', { title: titleOf(part) })
      return t('ballot.check.line', { place, fault: t(`ballot.check.fault.${code}`) })
    }),
  ]
  return (
    <View className="mb-stack">
      {good ? (
        <Banner
          tone="good"
          text={`${t(mine ? 'ballot.check.good' : 'ballot.check.goodNone')}。${t('ballot.check.goodText', { checked: report.checked })}`}
        />
      ) : (
        <Banner tone="error" text={[t('ballot.check.bad'), ...lines, t('ballot.check.tell')].join('\n')} />
      )}
      {unsure.map(({ partId }) => (
        <Banner key={partId} text={t('ballot.check.UNSURE', { title: titleOf(partId) })} />
      ))}
      {found && <Found form={form} answers={found} />}
      <Text className="mb-small">{t('ballot.check.digest', { digest: inFours(report.digest) })}</Text>
    </View>
  )
}

const inFours = (digest: string): string => digest.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')

function Found({ form, answers }: { form: EvaluationForm; answers: Answers }) {
  const t = useMessages()
  const words = useAnswerWords()
  return (
    <View>
      <Text className="mb-title">{t('ballot.check.found')}</Text>
      {questionsOf(form)
        .filter(({ id }) => answers[id] !== undefined)
        .map((question) => (
          <ListRow key={question.id} title={words(question, answers[question.id])} note={question.title} />
        ))}
    </View>
  )
}
