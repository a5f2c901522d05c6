import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { Text, View } from '@tarojs/components'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { TimePicker } from '../../design/form/TimePicker'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { WorkSession, WorkStage, WorkView } from '../step/guide'
import { LateEntry } from '../step/LateEntry'
import { Arithmetic } from './Arithmetic'
import { Attendance } from './Attendance'
import { Dissents } from './Dissents'
import { heldAt, papersOf } from './session-form'
import { useRecordSession } from './useRecordSession'
import { Votes } from './Votes'

interface RecordSessionProps {
  procedure: WorkView
  stage: WorkStage
  session: WorkSession
}

/** How the meeting went: numbers first, with what they come to; then the papers. */
export function RecordSession({ procedure, stage, session }: RecordSessionProps) {
  const t = useMessages()
  const format = useFormat()
  const { form, change, counts, byHouseholds, errors, busy, message, send } = useRecordSession(
    procedure,
    stage,
    session,
  )
  const needs = (kind: string) => stage.requirements.some((requirement) => requirement.kind === kind)
  return (
    <Screen
      title={t('procedureWork.record.title')}
      bottom={<Button label={t('procedureWork.record.send')} busy={busy} disabled={!counts} onPress={send} />}
    >
      <View className="procedure-work">
        <Card>
          <Text className="mb-title">{session.bodyTitle}</Text>
          <View className="procedure-work-facts">
            <Text>{t('procedureWork.meeting.when', { when: format.dateTime(session.startsAt) })}</Text>
            <Text>{t('procedureWork.meeting.place', { place: session.place })}</Text>
            <Text>
              {t('procedureWork.meeting.roster', { count: session.rosterCount, day: format.date(session.noticedAt) })}
            </Text>
          </View>
        </Card>
        <Field label={t('procedureWork.record.time')} error={errors.heldAt}>
          <TimePicker label={t('procedureWork.record.time')} value={form.time} onChange={(time) => change({ time })} />
        </Field>
        <LateEntry
          at={heldAt(form, session)}
          value={form}
          onChange={change}
          division={procedure.division.code}
          error={errors.witnessId}
        />
        <Attendance
          procedureId={procedure.id}
          session={session}
          form={form}
          change={change}
          error={errors.attended ?? errors.attendeeIds}
        />
        <Votes form={form} change={change} byHouseholds={byHouseholds} errors={errors} />
        <Arithmetic procedure={procedure} session={session} counts={counts} byHouseholds={byHouseholds} />
        {(counts?.votesAgainst ?? 0) > 0 && (
          <Dissents
            procedureId={procedure.id}
            session={session}
            value={form.dissents}
            onChange={(dissents) => change({ dissents })}
            error={errors.dissents}
          />
        )}
        {needs('TOWNSHIP_ATTENDEE') && (
          <Field
            label={t('procedureWork.record.township')}
            help={t('procedureWork.record.townshipHelp')}
            error={errors.townshipAttendee ?? errors.townshipPost}
          >
            <View className="procedure-work-times">
              <View className="procedure-work-times__part">
                <TextInput
                  label={t('procedureWork.record.townshipName')}
                  hint={t('procedureWork.record.townshipName')}
                  limit={PROCEDURE_TEXT_LIMITS.townshipAttendee}
                  value={form.townshipAttendee}
                  onChange={(townshipAttendee) => change({ townshipAttendee })}
                />
              </View>
              <View className="procedure-work-times__part">
                <TextInput
                  label={t('procedureWork.record.townshipPost')}
                  hint={t('procedureWork.record.townshipPost')}
                  limit={PROCEDURE_TEXT_LIMITS.townshipPost}
                  value={form.townshipPost}
                  onChange={(townshipPost) => change({ townshipPost })}
                />
              </View>
            </View>
          </Field>
        )}
        <Field
          label={t('procedureWork.record.minutes')}
          help={t('procedureWork.record.minutesHelp')}
          error={errors.minutes}
        >
          <TextArea
            label={t('procedureWork.record.minutes')}
            hint={t('procedureWork.record.minutesHint')}
            limit={PROCEDURE_TEXT_LIMITS.minutes}
            lines={5}
            value={form.minutes}
            onChange={(minutes) => change({ minutes })}
          />
        </Field>
        {papersOf(stage).map(({ kind, title }) => (
          <Field key={kind} label={title} help={t(`procedureWork.help.${kind}`)} error={errors.files}>
            <AttachmentPicker
              value={form.files[kind] ?? []}
              onChange={(items) => change({ files: { ...form.files, [kind]: items } })}
            />
          </Field>
        ))}
        <Text className="mb-small">{t('procedureWork.record.laterNote')}</Text>
        {message && <Banner tone="error" text={message} />}
      </View>
    </Screen>
  )
}
