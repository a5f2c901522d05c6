import { beijingInstant } from '@shared/format'
import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { TimePicker } from '../../design/form/TimePicker'
import { goBack } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { ConveneSessionDocument, type MeetingWay } from '../generated/documents'
import type { WorkStage, WorkView } from '../step/guide'
import { WhenFields } from '../step/WhenFields'
import { Why } from '../step/Why'
import { happenedAt, happening, justNow } from '../step/when'
import { AssemblyMadeOf } from './AssemblyMadeOf'
import { earliestDay, earliestStart } from './earliest-day'

interface ConveneProps {
  procedure: WorkView
  stage: WorkStage
}

const empty = { body: '', way: '', day: '', time: '', place: '', notice: justNow }

/** 会议通知: who decides, when at the earliest and why, where; the roster is frozen as it goes out. */
export function Convene({ procedure, stage }: ConveneProps) {
  const t = useMessages()
  const format = useFormat()
  const { id, division } = procedure
  const convene = useCommand(ConveneSessionDocument)
  const draft = useDraft(`procedure-convene:${id}:${stage.code}:${stage.runs.length}`, empty)
  const { form, change } = draft
  const body = stage.bodies.find((one) => one.body === form.body) ?? onlyOne(stage.bodies)
  const way = body?.ways.find((one) => one === form.way) ?? onlyOne(body?.ways ?? [])
  const noticed = happenedAt(form.notice) ?? new Date().toISOString()
  const earliest = earliestDay(noticed, body?.noticeDays ?? 0)
  const start = earliestStart(noticed, body?.noticeDays ?? 0)
  const [day, time] = [form.day || start.day, form.time || start.time]
  const tooEarly = day < earliest
  const ready = body && way && form.place.trim() !== '' && !tooEarly
  const errors = convene.fieldErrors

  const send = async () => {
    if (!body || !way) return
    const startsAt = beijingInstant(day, time)
    const agreed = await confirm({
      title: t('procedureWork.convene.question', { body: body.title }),
      text: t('procedureWork.convene.questionText', { when: format.dateTime(startsAt), place: form.place.trim() }),
      confirmLabel: t('procedureWork.convene.send'),
    })
    if (!agreed) return
    const { happenedAt: noticedAt, witnessId } = happening(form.notice)
    const input = { id, body: body.body, way, groupId: null, startsAt, place: form.place, noticedAt, witnessId }
    const outcome = await convene.run({ input })
    if (!outcome.ok) return
    draft.clear()
    const count = convenedCount(outcome.payload.procedure)
    showToast({ text: t('procedureWork.convene.done', { count }) })
    goBack()
  }

  return (
    <Screen
      title={t('procedureWork.convene.title')}
      bottom={
        <Button
          icon="megaphone"
          label={t('procedureWork.convene.send')}
          busy={convene.busy}
          disabled={!ready}
          onPress={send}
        />
      }
    >
      <View className="procedure-work">
        {stage.bodies.length > 1 && (
          <Field label={t('procedureWork.convene.body')} error={errors.body}>
            <Choice
              label={t('procedureWork.convene.body')}
              options={stage.bodies.map(({ body: value, title }) => ({ value, label: title }))}
              value={body?.body}
              onChange={(value) => change({ body: value, way: '' })}
            />
          </Field>
        )}
        {body && <Why text={t('procedureWork.why.body', { body: body.title })} rules={[body.ruleText]} />}
        {body?.body === 'REPRESENTATIVE_ASSEMBLY' && <AssemblyMadeOf division={division.code} />}
        {body && body.ways.length > 1 && (
          <Field label={t('procedureWork.convene.way')}>
            <Choice
              label={t('procedureWork.convene.way')}
              options={body.ways.map((value) => ({
                value,
                label: t(`procedureWork.way.${value}`),
                note: t(`procedureWork.wayNote.${value}`),
              }))}
              value={way}
              onChange={(value: MeetingWay) => change({ way: value })}
            />
          </Field>
        )}
        <WhenFields
          label={t('procedureWork.when.notice')}
          value={form.notice}
          onChange={(notice) => change({ notice })}
          division={division.code}
          errors={errors}
        />
        <Field
          label={t('procedureWork.convene.day')}
          help={body && earliestHelp(t, format.date(beijingInstant(earliest)), body.noticeDays)}
          error={tooEarly ? t('procedureWork.convene.tooEarly') : errors.startsAt}
        >
          <View className="procedure-work-times">
            <View className="procedure-work-times__part procedure-work-times__part--day">
              <DatePicker
                label={t('procedureWork.convene.day')}
                value={day}
                from={earliest}
                onChange={(value) => change({ day: value })}
              />
            </View>
            <View className="procedure-work-times__part">
              <TimePicker
                label={t('procedureWork.when.time')}
                value={time}
                onChange={(value) => change({ time: value })}
              />
            </View>
          </View>
        </Field>
        <Field label={t('procedureWork.convene.place')} error={errors.place}>
          <TextInput
            label={t('procedureWork.convene.place')}
            hint={t('procedureWork.convene.placeHint')}
            value={form.place}
            limit={PROCEDURE_TEXT_LIMITS.place}
            onChange={(place) => change({ place })}
          />
        </Field>
        <Banner
          icon="lock"
          text={t('procedureWork.convene.frozen', { version: procedure.planVersion, day: format.date(Date.now()) })}
        />
        {convene.message && <Banner tone="error" text={convene.message} />}
      </View>
    </Screen>
  )
}

const onlyOne = <Item,>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined)

function earliestHelp(t: ReturnType<typeof useMessages>, date: string, days: number): string {
  return days === 0 ? t('procedureWork.convene.anyDay') : t('procedureWork.convene.earliest', { days, date })
}

function convenedCount(procedure: Pick<WorkView, 'stages'> | null | undefined): number {
  for (const { runs } of procedure?.stages ?? [])
    for (const { sessions } of runs)
      for (const session of sessions) if (session.status === 'CONVENED') return session.rosterCount
  return 0
}
