import type { EvaluationForm, Section as FormSection, Question } from '@shared/evaluation/form'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import {
  addSection,
  changeSection,
  moveQuestion,
  newQuestion,
  putQuestion,
  removeQuestion,
  removeSection,
} from './form-operations'
import { QuestionRow } from './QuestionRow'
import { QuestionSheet } from './QuestionSheet'
import { SectionHead } from './SectionHead'

interface FormEditorProps {
  form: EvaluationForm
  onChange: (form: EvaluationForm) => void
  onPreview: () => void
  errors: Readonly<Record<string, string>>
}

interface Editing {
  sectionId: string
  question: Question
}

/** Sections and their questions: a press opens a question, arrows move it. */
export function FormEditor({ form, onChange, onPreview, errors }: FormEditorProps) {
  const t = useMessages()
  const [editing, setEditing] = useState<Editing | undefined>()
  const preview = <Button kind="quiet" fit small icon="eye" label={t('evaluation.edit.preview')} onPress={onPreview} />
  const add = () => onChange(addSection(form, ''))
  return (
    <Section title={t('evaluation.edit.questions')} action={preview}>
      <View className="mb-stack">
        {form.sections.map((section, at) => (
          <SectionCard
            key={section.id}
            form={form}
            section={section}
            at={at}
            errors={errors}
            onChange={onChange}
            onEdit={(question) => setEditing({ sectionId: section.id, question })}
          />
        ))}
        <Button kind="secondary" icon="plus" label={t('evaluation.edit.addSection')} onPress={add} />
      </View>
      {editing && (
        <QuestionSheet
          key={editing.question.id}
          form={form}
          question={editing.question}
          onClose={() => setEditing(undefined)}
          onDone={(question) => {
            onChange(putQuestion(form, editing.sectionId, question))
            setEditing(undefined)
          }}
          onRemove={() => {
            onChange(removeQuestion(form, editing.question.id))
            setEditing(undefined)
          }}
        />
      )}
    </Section>
  )
}

interface SectionCardProps {
  form: EvaluationForm
  section: FormSection
  at: number
  errors: Readonly<Record<string, string>>
  onChange: (form: EvaluationForm) => void
  onEdit: (question: Question) => void
}

function SectionCard({ form, section, at, errors, onChange, onEdit }: SectionCardProps) {
  const t = useMessages()
  const before = form.sections.slice(0, at).reduce((sum, { questions }) => sum + questions.length, 0)
  const total = form.sections.reduce((sum, { questions }) => sum + questions.length, 0)
  const errorAt = (path: string) => errors[Object.keys(errors).find((field) => field.indexOf(path) === 0) ?? '']
  const remove = async () => {
    const count = section.questions.length
    const title = t('evaluation.edit.removeSection')
    const text = t('evaluation.edit.removeSectionSure', { count })
    if (count === 0 || (await confirm({ title, text, confirmLabel: title, danger: true })))
      onChange(removeSection(form, section.id))
  }
  return (
    <Card>
      <SectionHead
        section={section}
        number={at + 1}
        error={errors[`form.sections.${at}.title`] ?? errors[`form.sections.${at}.questions`]}
        onChange={(part) => onChange(changeSection(form, section.id, part))}
        onRemove={remove}
      />
      {section.questions.map((question, index) => (
        <QuestionRow
          key={question.id}
          question={question}
          number={before + index + 1}
          last={total}
          error={errorAt(`form.sections.${at}.questions.${index}.`)}
          onPress={() => onEdit(question)}
          onMove={(by) => onChange(moveQuestion(form, question.id, by))}
        />
      ))}
      <Button
        kind="quiet"
        icon="plus"
        label={t('evaluation.edit.addQuestion')}
        onPress={() => onEdit(newQuestion(form))}
      />
    </Card>
  )
}
