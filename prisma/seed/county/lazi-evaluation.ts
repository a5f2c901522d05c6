import type { EvaluationSeed } from '../seed-evaluation'
import { template } from './template'

const VILLAGE = '540225101201'

const satisfaction = template('VILLAGE_CADRE_SATISFACTION')

export const laziEvaluations: readonly EvaluationSeed[] = [
  {
    division: VILLAGE,
    title: '2026年村干部工作满意度评议',
    purpose: satisfaction.purpose,
    templateId: satisfaction.id,
    form: satisfaction.form,
    anonymous: true,
    formulaId: satisfaction.formulaId,
    state: 'OPEN',
    closesInDays: 6,
    answered: 0.42,
    leaning: [52, 30, 8, 10],
  },
  {
    division: VILLAGE,
    title: '2025年村干部工作满意度评议',
    purpose: satisfaction.purpose,
    templateId: satisfaction.id,
    form: satisfaction.form,
    anonymous: true,
    formulaId: satisfaction.formulaId,
    state: 'CLOSED',
    closesInDays: -350,
    answered: 0.81,
    leaning: [46, 31, 13, 10],
    comments: ['路灯早点装上', '账目写大一点，老人看不清', '希望多来家里坐坐'],
  },
  {
    division: VILLAGE,
    title: '2024年村干部工作满意度评议',
    purpose: satisfaction.purpose,
    templateId: satisfaction.id,
    form: satisfaction.form,
    anonymous: true,
    formulaId: satisfaction.formulaId,
    state: 'CLOSED',
    closesInDays: -716,
    answered: 0.74,
    leaning: [38, 33, 18, 11],
  },
  {
    division: VILLAGE,
    title: '2023年村干部工作满意度评议',
    purpose: satisfaction.purpose,
    templateId: satisfaction.id,
    form: satisfaction.form,
    anonymous: true,
    // Worked out another way then: it stands in the comparison without a figure.
    formulaId: 'SATISFACTION_RATE_V2',
    state: 'CLOSED',
    closesInDays: -1080,
    answered: 0.69,
    leaning: [36, 32, 20, 12],
  },
  {
    division: VILLAGE,
    title: '驻村工作队帮扶工作评议',
    purpose: '请说说第十二批驻村工作队做得怎么样，好的坚持，不好的改。',
    form: {
      sections: [
        {
          id: 'team',
          title: '工作队',
          questions: [
            { id: 'overall', type: 'SCALE', scale: 'SATISFACTION', title: '您对驻村工作队满意吗？', required: true },
            {
              id: 'visit',
              type: 'SCALE',
              scale: 'SATISFACTION',
              title: '工作队到您家走访、帮您办事，做得怎么样？',
              required: true,
            },
            { id: 'words', type: 'TEXT', title: '您想对工作队说什么？', required: false, maxLength: 300 },
          ],
        },
      ],
    },
    anonymous: true,
    formulaId: satisfaction.formulaId,
    state: 'CLOSED',
    closesInDays: -40,
    answered: 0.74,
    leaning: [61, 27, 4, 8],
    comments: ['帮我家孩子填了上学的表，谢谢', '多教教种地的新办法'],
  },
]
