import { calendarDate } from '@shared/format'
import { OFFICE_KINDS, type OfficePost, officeLabel } from '@shared/office'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { useCommand } from '../../graphql/useCommand'
import { languageStore } from '../../message/language-store'
import { useMessages } from '../../message/useMessages'
import { useStore } from '../../store/store'
import { AssignOfficeDocument } from '../generated/documents'
import { type Candidate, CandidateField } from './CandidateField'
import { VILLAGE_KINDS, type VillageKind } from './village-kind'

interface AssignSheetProps {
  division: string
  onClose: () => void
  onDone: () => void
}

const NONE = 'none'

/** Who, which office, from when until when. A conflict is told in the words of the rule. */
export function AssignSheet({ division, onClose, onDone }: AssignSheetProps) {
  const t = useMessages()
  const language = useStore(languageStore)
  const assigning = useCommand(AssignOfficeDocument)
  const [person, setPerson] = useState<Candidate>()
  const [kind, setKind] = useState<VillageKind>('REPRESENTATIVE')
  const [post, setPost] = useState<OfficePost | typeof NONE>(NONE)
  const [startsOn, setStartsOn] = useState(calendarDate(Date.now()))
  const [endsOn, setEndsOn] = useState('')
  const { fieldErrors, message } = assigning
  const posts = [NONE, ...OFFICE_KINDS[kind].posts] as const

  const chooseKind = (next: VillageKind) => {
    setKind(next)
    setPost(NONE)
  }
  const assign = async () => {
    if (!person) return
    const office = { kind, post: post === NONE ? null : post, division, startsOn, endsOn: endsOn || null }
    if (!(await assigning.run({ input: { personId: person.id, ...office } })).ok) return
    showToast({ text: t('office.form.done', { name: person.name }) })
    onClose()
    onDone()
  }

  return (
    <Sheet
      open
      title={t('office.form.title')}
      onClose={onClose}
      bottom={
        <Button
          label={t('office.form.submit')}
          busy={assigning.busy}
          disabled={person === undefined}
          onPress={() => void assign()}
        />
      }
    >
      <View className="mb-stack">
        <CandidateField division={division} chosen={person} error={fieldErrors.personId} onChoose={setPerson} />
        <Field label={t('office.form.kind')} error={fieldErrors.kind}>
          <Choice
            label={t('office.form.kind')}
            options={VILLAGE_KINDS.map((value) => ({ value, label: officeLabel({ kind: value }, language) }))}
            value={kind}
            onChange={chooseKind}
          />
        </Field>
        {posts.length > 1 && (
          <Field label={t('office.form.post')} error={fieldErrors.post}>
            <Choice
              label={t('office.form.post')}
              options={posts.map((value) => ({
                value,
                label: value === NONE ? t('office.form.noPost') : officeLabel({ kind, post: value }, language),
              }))}
              value={post}
              onChange={setPost}
            />
          </Field>
        )}
        <Field label={t('office.form.from')} error={fieldErrors.startsOn}>
          <DatePicker label={t('office.form.from')} value={startsOn} onChange={setStartsOn} from="1980-01-01" />
        </Field>
        <Field label={t('office.form.to')} error={fieldErrors.endsOn} optional>
          <DatePicker label={t('office.form.to')} value={endsOn} onChange={setEndsOn} from={startsOn} />
        </Field>
        {message && <Banner tone="error" text={message} />}
      </View>
    </Sheet>
  )
}
