import { calendarDate } from '@shared/format'
import { RANKING_LIMITS } from '@shared/ranking/workflow'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { MultiChoice } from '../../design/form/MultiChoice'
import { Stepper } from '../../design/form/Stepper'
import { TextInput } from '../../design/form/TextInput'
import { replacePage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { DraftRankingDocument, type RankingMaterialQuery } from '../generated/documents'
import { ScoreField } from '../ScoreField'
import { readScore } from '../score-input'
import { FromPanel } from './FromPanel'

type Material = RankingMaterialQuery['rankingChoice']

interface Form {
  title: string
  source: string
  scoredOn: string
  scorers: number
  aspects: string[]
  redCount: number
  blackCount: number
  /** By subject and aspect, as typed. */
  scores: Record<string, Record<string, string>>
}

const EMPTY: Omit<Form, 'aspects' | 'scoredOn'> = {
  title: '',
  source: '',
  scorers: 5,
  redCount: 1,
  blackCount: 0,
  scores: {},
}

export function RankingForm({ division, material }: { division: string; material: Material }) {
  const t = useMessages()
  const { subjects, aspects } = material
  const initial = { ...EMPTY, scoredOn: calendarDate(Date.now()), aspects: aspects.map(({ code }) => code) }
  const draft = useDraft<Form>(`ranking-edit:${division}`, initial)
  const command = useCommand(DraftRankingDocument)
  const { form, change } = draft
  const errors = command.fieldErrors
  const chosen = aspects.filter(({ code }) => form.aspects.includes(code))
  const typed = (subject: string, aspect: string) => form.scores[subject]?.[aspect] ?? ''
  // A row left empty is not compared; a row begun must be whole.
  const rows = subjects.filter(({ id }) => chosen.some(({ code }) => typed(id, code).trim() !== ''))
  const missing = rows.some(({ id }) => chosen.some(({ code }) => readScore(typed(id, code)) === null))
  const most = Math.floor(rows.length / 3)
  const send = async () => {
    const scores = rows.flatMap(({ id }) =>
      chosen.map(({ code }) => ({
        subjectId: id,
        aspect: code,
        scorers: form.scorers,
        meanHundredths: readScore(typed(id, code)) ?? 0,
      })),
    )
    const { title, source, scoredOn, redCount, blackCount } = form
    const aspectsOf = chosen.map(({ code, title: name, weight }) => ({ code, title: name, weight }))
    const input = { division, title, source, scoredOn, redCount, blackCount, aspects: aspectsOf, scores }
    const done = await command.run({ input })
    if (!done.ok) return
    draft.clear()
    showToast({ text: t('ranking.done.DRAFT') })
    replacePage('/ranking/detail/index', { id: done.payload.ranking?.id })
  }
  const ready = form.title.trim() !== '' && form.source.trim() !== '' && rows.length >= 3 && !missing
  const trouble = command.message ?? errors.scores ?? errors.aspects
  const button = <Button label={t('ranking.edit.save')} busy={command.busy} disabled={!ready} onPress={send} />
  return (
    <Screen title={t('ranking.edit.title')} bottom={button}>
      <View className="mb-stack">
        <FromPanel panels={material.panels} />
        <Field label={t('ranking.edit.name')} error={errors.title}>
          <TextInput
            label={t('ranking.edit.name')}
            hint={t('ranking.edit.nameHint')}
            limit={RANKING_LIMITS.title}
            value={form.title}
            onChange={(title) => change({ title })}
          />
        </Field>
        <Field label={t('ranking.edit.source')} error={errors.source}>
          <TextInput
            label={t('ranking.edit.source')}
            hint={t('ranking.edit.sourceHint')}
            limit={RANKING_LIMITS.title}
            value={form.source}
            onChange={(source) => change({ source })}
          />
        </Field>
        <Field label={t('ranking.scoredOn')} error={errors.scoredOn}>
          <DatePicker
            label={t('ranking.scoredOn')}
            value={form.scoredOn}
            onChange={(scoredOn) => change({ scoredOn })}
          />
        </Field>
        <Field label={t('ranking.edit.scorers')}>
          <Stepper
            label={t('ranking.edit.scorers')}
            least={1}
            value={form.scorers}
            onChange={(scorers) => change({ scorers })}
          />
        </Field>
        <Field label={t('ranking.edit.pick')}>
          <MultiChoice
            label={t('ranking.edit.pick')}
            options={aspects.map(({ code, title }) => ({ value: code, label: title }))}
            value={form.aspects}
            onChange={(next) => change({ aspects: next })}
          />
        </Field>
        {subjects.map(({ id, name }) => (
          <Field key={id} label={t('ranking.edit.scores', { name })}>
            <View className="mb-stack">
              {chosen.map(({ code, title }) => (
                <ScoreField
                  key={code}
                  title={title}
                  label={`${name} ${title}`}
                  value={typed(id, code)}
                  onChange={(value) =>
                    change({ scores: { ...form.scores, [id]: { ...form.scores[id], [code]: value } } })
                  }
                />
              ))}
            </View>
          </Field>
        ))}
        <Field label={t('ranking.edit.red')} help={t('ranking.edit.listHelp')} error={errors.redCount}>
          <Stepper
            label={t('ranking.edit.red')}
            least={1}
            most={Math.max(1, most)}
            value={form.redCount}
            onChange={(redCount) => change({ redCount })}
          />
        </Field>
        <Field label={t('ranking.edit.black')} error={errors.blackCount}>
          <Stepper
            label={t('ranking.edit.black')}
            most={most}
            value={form.blackCount}
            onChange={(blackCount) => change({ blackCount })}
          />
        </Field>
        {missing && <Banner tone="warning" text={t('ranking.edit.missing')} />}
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Screen>
  )
}
