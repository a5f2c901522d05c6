import type { EvaluationForm } from '../../shared/evaluation/form'

const options = (...titles: string[]) => titles.map((title, index) => ({ id: `o${index + 1}`, title }))

/** One question of every type; q3 hangs on q1, the second section on q2. */
export const sampleForm = (): EvaluationForm => ({
  sections: [
    {
      id: 's1',
      title: '村委会工作',
      description: '请按您的真实感受填写。',
      questions: [
        { id: 'q1', type: 'SCALE', title: '对村委会今年的工作', scale: 'SATISFACTION', required: true },
        { id: 'q2', type: 'SINGLE', title: '村务公开您看得懂吗', options: options('看得懂', '看不懂'), required: true },
        {
          id: 'q3',
          type: 'MULTIPLE',
          title: '哪些方面要改进',
          options: options('道路', '饮水', '账目', '低保'),
          min: 2,
          max: 3,
          required: true,
          showIf: [{ questionId: 'q1', operator: 'IN', values: ['DISSATISFIED', 'FAIRLY_SATISFIED'] }],
        },
      ],
    },
    {
      id: 's2',
      title: '其他',
      showIf: [{ questionId: 'q2', operator: 'NOT_IN', values: ['o2'] }],
      questions: [
        { id: 'q4', type: 'SCORE', title: '环境卫生打几分', min: 0, max: 10, step: 0.5, required: false },
        {
          id: 'q5',
          type: 'RANKING',
          title: '先办哪件事',
          options: options('修路', '引水', '路灯'),
          top: 2,
          required: false,
        },
        { id: 'q6', type: 'TEXT', title: '还有什么话想说', maxLength: 20, required: false },
      ],
    },
  ],
})
