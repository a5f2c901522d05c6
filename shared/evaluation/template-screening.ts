import { criterionQuestionId, SCREENING_CRITERIA, SCREENING_OPTIONS } from './criteria'
import { DEFAULT_FORMULA } from './formula'
import { type EvaluationTemplate, words } from './template-part'

/** DOMAIN 8: representatives say of each criterion whether they see it. Its result can lead to a proposal. */
export const SCREENING: EvaluationTemplate = {
  id: 'SCREENING_15_CRITERIA',
  title: '软弱涣散十五条对照排查',
  note: '对照十五条逐条说有没有；有一条以上，可以向乡镇提出整顿筛查建议',
  purpose: '请对照十五条，说说本村有没有这些情况。结果只作提示：要不要列入整顿，由乡镇和县里核实后决定。',
  anonymous: true,
  electorate: 'REPRESENTATIVES',
  formulaId: DEFAULT_FORMULA.SATISFACTION,
  form: {
    sections: [
      {
        id: 'criteria',
        title: '十五条',
        description: '不清楚的，请选“不清楚”。',
        questions: SCREENING_CRITERIA.map(({ id, title }) => ({
          id: criterionQuestionId(id),
          type: 'SINGLE' as const,
          title,
          required: true,
          options: SCREENING_OPTIONS,
        })),
      },
      { id: 'words', title: '具体情况', questions: [words('say', '有这种情况的，请说说具体是什么事')] },
    ],
  },
}
