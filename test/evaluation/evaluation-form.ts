import type { EvaluationForm } from '../../shared/evaluation/form'

/** One scale question for the headline, one that hangs on it, one text. */
export const FORM: EvaluationForm = {
  sections: [
    {
      id: 's1',
      title: '总体评价',
      questions: [
        { id: 'overall', type: 'SCALE', scale: 'SATISFACTION', title: '您对村干部的工作满意吗', required: true },
        {
          id: 'why',
          type: 'SINGLE',
          title: '哪方面最需要改进',
          required: true,
          options: [
            { id: 'money', title: '账目公开' },
            { id: 'service', title: '办事效率' },
          ],
          showIf: [{ questionId: 'overall', operator: 'IN', values: ['DISSATISFIED'] }],
        },
        { id: 'say', type: 'TEXT', title: '您还有什么意见', required: false, maxLength: 100 },
      ],
    },
  ],
}
