import { EVALUATION_TEMPLATES } from '@shared/evaluation/template'
import type { EvaluationTemplate } from '@shared/evaluation/template-part'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useMessages } from '../../message/useMessages'

interface TemplatePickerProps {
  onTemplate: (template: EvaluationTemplate) => void
  onBlank: () => void
}

/** Nobody begins with an empty sheet who does not want to. */
export function TemplatePicker({ onTemplate, onBlank }: TemplatePickerProps) {
  const t = useMessages()
  return (
    <Screen title={t('evaluation.edit.newTitle')}>
      <Section title={t('evaluation.edit.pickTitle')} note={t('evaluation.edit.pickNote')}>
        <Card flush>
          {EVALUATION_TEMPLATES.map((template) => (
            <ListRow
              key={template.id}
              icon="clipboard-list"
              title={template.title}
              gist={template.note}
              onPress={() => onTemplate(template)}
            />
          ))}
          <ListRow icon="pencil" title={t('evaluation.edit.blank')} onPress={onBlank} />
        </Card>
      </Section>
    </Screen>
  )
}
