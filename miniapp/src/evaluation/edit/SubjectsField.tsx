import type { EvaluationForm } from '@shared/evaluation/form'
import { officesOf, type Subject, withSubjects } from '@shared/evaluation/subject'
import { PLACEHOLDER_IDS } from '@shared/evaluation/template'
import { officeLabel } from '@shared/office'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { MultiChoice } from '../../design/form/MultiChoice'
import { Section } from '../../design/layout/Section'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { EvaluationSubjectsDocument } from '../generated/documents'

interface SubjectsFieldProps {
  division: string
  form: EvaluationForm
  onChange: (form: EvaluationForm) => void
}

/** 评议谁: people who hold an office now become one question each, by post and name. */
export function SubjectsField({ division, form, onChange }: SubjectsFieldProps) {
  const t = useMessages()
  const [open, setOpen] = useState(false)
  const { data } = useRead(EvaluationSubjectsDocument, { division })
  const holders = data?.roll.nodes.map(({ officeId, name, kind, post }): Subject => {
    return { officeId, title: `${officeLabel({ kind, post: post ?? null })} ${name}` }
  })
  const judged = officesOf(form)
  const known = holders ? judged.filter((office) => holders.some(({ officeId }) => officeId === office)) : judged
  return (
    <Section title={t('report.subject.title')} note={t('report.subject.note')}>
      <View className="mb-stack">
        {judged.length > known.length && (
          <Banner tone="warning" text={t('report.subject.ended', { count: judged.length - known.length })} />
        )}
        {holders?.length === 0 ? (
          <Banner text={t('report.subject.none')} />
        ) : (
          <Button
            kind="secondary"
            icon="users"
            label={
              judged.length > 0 ? t('report.subject.chosen', { count: judged.length }) : t('report.subject.choose')
            }
            disabled={holders === undefined}
            onPress={() => setOpen(true)}
          />
        )}
      </View>
      {open && holders && (
        <SubjectSheet
          holders={holders}
          chosen={known}
          onClose={() => setOpen(false)}
          onDone={(subjects) => {
            onChange(withSubjects(form, subjects, PLACEHOLDER_IDS))
            setOpen(false)
          }}
        />
      )}
    </Section>
  )
}

interface SubjectSheetProps {
  holders: readonly Subject[]
  chosen: readonly string[]
  onClose: () => void
  onDone: (subjects: Subject[]) => void
}

function SubjectSheet({ holders, chosen, onClose, onDone }: SubjectSheetProps) {
  const t = useMessages()
  const [ids, setIds] = useState<string[]>(chosen.length > 0 ? [...chosen] : holders.map(({ officeId }) => officeId))
  const done = () => onDone(holders.filter(({ officeId }) => ids.includes(officeId)))
  return (
    <Sheet
      open
      title={t('report.subject.title')}
      onClose={onClose}
      bottom={<Button label={t('report.subject.done')} disabled={ids.length === 0} onPress={done} />}
    >
      <MultiChoice
        label={t('report.subject.title')}
        options={holders.map(({ officeId, title }) => ({ value: officeId, label: title }))}
        value={ids}
        onChange={setIds}
      />
    </Sheet>
  )
}
