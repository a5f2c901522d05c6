import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { Banner } from '../../design/feedback/Banner'
import { Field } from '../../design/form/Field'
import { MultiChoice } from '../../design/form/MultiChoice'
import { Tabs } from '../../design/form/Tabs'
import { TextInput } from '../../design/form/TextInput'
import { Loaded } from '../../graphql/Loaded'
import { useMessages } from '../../message/useMessages'
import type { WorkSession } from '../step/guide'
import type { SessionForm } from './session-form'
import { type Called, useRoster } from './useRoster'

interface AttendanceProps {
  procedureId: string
  session: WorkSession
  form: SessionForm
  change: (part: Partial<SessionForm>) => void
  error: string | undefined
}

/** 实到: a number from the attendance sheet, or the names ticked one by one. */
export function Attendance({ procedureId, session, form, change, error }: AttendanceProps) {
  const t = useMessages()
  return (
    <Field
      label={t('procedureWork.record.attended')}
      help={t('procedureWork.record.attendedHelp', { count: session.rosterCount })}
      error={error}
    >
      <View className="mb-stack">
        <Tabs
          label={t('procedureWork.record.attendedHow')}
          options={[
            { value: 'number', label: t('procedureWork.record.byNumber') },
            { value: 'names', label: t('procedureWork.record.byNames') },
          ]}
          value={form.byNames ? 'names' : 'number'}
          onChange={(how) => change({ byNames: how === 'names' })}
        />
        {form.byNames ? (
          <Names procedureId={procedureId} session={session} form={form} change={change} />
        ) : (
          <TextInput
            label={t('procedureWork.record.attended')}
            kind="number"
            limit={6}
            value={form.attended}
            onChange={(attended) => change({ attended })}
          />
        )}
      </View>
    </Field>
  )
}

function Names({ procedureId, session, form, change }: Omit<AttendanceProps, 'error'>) {
  const t = useMessages()
  const roster = useRoster(procedureId, session.id)
  const signed = useSignedIn(roster.people, form, change)
  return (
    <Loaded read={{ ...roster, data: roster.people }} skeleton="list">
      {(people) => (
        <View className="mb-stack">
          {signed > 0 && <Banner icon="qr-code" text={t('procedureWork.record.signed', { count: signed })} />}
          <MultiChoice
            label={t('procedureWork.record.ticked', { count: form.attendeeIds.length, of: people.length })}
            options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
            value={form.attendeeIds}
            onChange={(attendeeIds) => change({ attendeeIds })}
          />
        </View>
      )}
    </Loaded>
  )
}

/** Ticks who signed in by code, once and only where nobody is ticked yet; answers how many those are. */
function useSignedIn(
  people: readonly Called[] | undefined,
  form: SessionForm,
  change: (part: Partial<SessionForm>) => void,
): number {
  const done = useRef(form.attendeeIds.length > 0)
  const signed = (people ?? []).filter(({ signedInAt }) => signedInAt).map(({ personId }) => personId)
  useEffect(() => {
    if (done.current || signed.length === 0) return
    done.current = true
    change({ attendeeIds: signed })
  })
  return signed.length
}
