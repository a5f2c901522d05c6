import { EVALUATION_TEMPLATES } from '@shared/evaluation/template'
import type { EvaluationTemplate } from '@shared/evaluation/template-part'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { FormerEvaluationsDocument } from '../generated/documents'
import type { FormerEvaluation } from './from-former'

interface TemplatePickerProps {
  division: string
  onTemplate: (template: EvaluationTemplate) => void
  onFormer: (former: FormerEvaluation) => void
  onBlank: () => void
}

/** Nobody begins with an empty sheet who does not want to. */
export function TemplatePicker({ division, onTemplate, onFormer, onBlank }: TemplatePickerProps) {
  const t = useMessages()
  return (
    <Screen title={t('evaluation.edit.newTitle')}>
      <Former division={division} onFormer={onFormer} />
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
      <Section title={t('report.panel.section')}>
        <Card flush>
          <ListRow
            icon="chart-column"
            title={t('report.panel.open')}
            gist={t('report.panel.openNote')}
            onPress={() => openPage('/panel/list/index')}
          />
          <ListRow
            icon="flag"
            title={t('report.screening.open')}
            onPress={() => openPage('/evaluation/screening/index')}
          />
        </Card>
      </Section>
    </Screen>
  )
}

const MOST = 5

/** 照去年的来: the last rounds of the village. */
function Former({ division, onFormer }: Pick<TemplatePickerProps, 'division' | 'onFormer'>) {
  const t = useMessages()
  const format = useFormat()
  const { data } = useRead(FormerEvaluationsDocument, { division })
  const former = data?.formerEvaluations ?? []
  if (former.length === 0) return null
  return (
    <Section title={t('report.copy.title')} note={t('report.copy.note')}>
      <Card flush>
        {former.slice(0, MOST).map((one) => (
          <ListRow
            key={one.id}
            icon="clock"
            title={one.title}
            note={t('report.copy.held', { date: format.date(one.opensAt) })}
            onPress={() => onFormer(one)}
          />
        ))}
      </Card>
    </Section>
  )
}
