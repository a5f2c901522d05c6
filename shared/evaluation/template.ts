import { DEFAULT_FORMULA } from './formula'
import { TEN_ASPECTS } from './panel'
import { SUBJECT_SECTION } from './subject'
import { type EvaluationTemplate, options, scale, words } from './template-part'
import { SCREENING } from './template-screening'
import { GROUP_STARS } from './template-stars'

const SATISFACTION: EvaluationTemplate = {
  id: 'VILLAGE_CADRE_SATISFACTION',
  title: '村干部工作满意度评议',
  note: '每年至少一次，由村务监督委员会主持（村民委员会组织法）',
  purpose: '每年一次，请您说说村干部这一年干得怎么样。您的意见会用来改进村里的工作。',
  anonymous: true,
  electorate: 'ALL_VILLAGERS',
  formulaId: DEFAULT_FORMULA.SATISFACTION,
  form: {
    sections: [
      {
        id: 'whole',
        title: '总的来说',
        questions: [scale('overall', '您对村干部这一年的工作满意吗？', 'SATISFACTION')],
      },
      {
        id: 'aspects',
        title: '分开来说',
        description: '不清楚的，请选“不了解”。',
        questions: [
          scale('openness', '村里的账目和大事，公开得清楚吗？', 'SATISFACTION'),
          scale('service', '找村干部办事，态度和速度怎么样？', 'SATISFACTION'),
          scale('fairness', '低保、补贴这些事，办得公道吗？', 'SATISFACTION'),
          scale('integrity', '村干部清廉不清廉，有没有占公家便宜？', 'SATISFACTION'),
        ],
      },
      {
        id: 'improve',
        title: '怎么改进',
        questions: [
          {
            id: 'first',
            type: 'MULTIPLE',
            title: '您最希望村里先改进哪些事？',
            help: '最多选三项。',
            required: false,
            max: 3,
            options: options([
              '账目公开',
              '办事速度',
              '道路和路灯',
              '环境卫生',
              '饮水灌溉',
              '增收路子',
              '老人和孩子的照顾',
            ]),
          },
          words('say', '还有什么话想对村里说？'),
        ],
      },
    ],
  },
}

/** Posts that stand in the form until people are chosen for it. */
const SUBJECT_PLACEHOLDERS = [
  { id: 'secretary', title: '村党组织书记' },
  { id: 'director', title: '村委会主任' },
  { id: 'accountant', title: '村会计' },
]

export const PLACEHOLDER_IDS: readonly string[] = SUBJECT_PLACEHOLDERS.map(({ id }) => id)

const COMPETENCE: EvaluationTemplate = {
  id: 'DEMOCRATIC_REVIEW',
  title: '村“两委”成员民主评议',
  note: '按优秀、称职、基本称职、不称职评议班子和每个人',
  purpose: '请您评议村“两委”班子和成员。连续两次被评议不称职的，职务终止，这是法律规定；软件只作提示，由人来决定。',
  anonymous: true,
  electorate: 'REPRESENTATIVES',
  formulaId: DEFAULT_FORMULA.COMPETENCE,
  form: {
    sections: [
      {
        id: 'team',
        title: '班子',
        questions: [scale('team-overall', '您对村“两委”班子的总体评价', 'COMPETENCE')],
      },
      {
        id: SUBJECT_SECTION,
        title: '成员',
        questions: SUBJECT_PLACEHOLDERS.map(({ id, title }) => scale(id, title, 'COMPETENCE')),
      },
      { id: 'words', title: '意见', questions: [words('say', '您对班子和成员有什么意见和建议？')] },
    ],
  },
}

const ENVIRONMENT: EvaluationTemplate = {
  id: 'ENVIRONMENT_TEN_ASPECTS',
  title: '人居环境十项评比',
  note: '请大家按十个方面打分，只比村组，不比个人；指定评委打分，用“评审组打分”',
  purpose: '请按十个方面给本村（组）的环境打分，每项 0 到 10 分。评的是村组，不是个人；不服可以申诉。',
  anonymous: false,
  electorate: 'REPRESENTATIVES',
  formulaId: DEFAULT_FORMULA.SATISFACTION,
  form: {
    sections: [
      {
        id: 'aspects',
        title: '十项打分',
        description: '0 分最差，10 分最好。',
        questions: TEN_ASPECTS.map(({ id, title, max }) => ({
          id,
          type: 'SCORE' as const,
          title,
          required: true,
          min: 0,
          max,
          step: 1,
        })),
      },
      { id: 'words', title: '说明', questions: [words('say', '扣分的原因和改进建议')] },
    ],
  },
}

const WISHES: EvaluationTemplate = {
  id: 'NEXT_YEAR_WISHES',
  title: '明年先办哪些实事',
  note: '意见征集：结果供村民代表会议参考，不代替表决',
  purpose: '村里想听听大家的意见，明年先办哪几件事。这是征集意见，最后由村民代表会议决定。',
  anonymous: true,
  electorate: 'HOUSEHOLD_HEADS',
  formulaId: DEFAULT_FORMULA.SATISFACTION,
  form: {
    sections: [
      {
        id: 'wishes',
        title: '先办什么',
        questions: [
          {
            id: 'order',
            type: 'RANKING',
            title: '请把最该先办的排在前面',
            required: true,
            top: 3,
            options: options(['修路', '装路灯', '整修水渠', '建文化广场', '垃圾清运']),
          },
          {
            id: 'labour',
            type: 'SINGLE',
            title: '如果要大家出力，您家愿意出工吗？',
            required: true,
            options: options(['愿意', '看情况', '不方便']),
          },
          {
            id: 'reason',
            type: 'SINGLE',
            title: '不方便，主要是因为什么？',
            required: false,
            options: options(['家里没有劳力', '在外务工', '身体原因', '其他']),
            showIf: [{ questionId: 'labour', operator: 'IN', values: ['o3'] }],
          },
          words('say', '还有别的想办的事吗？'),
        ],
      },
    ],
  },
}

export const EVALUATION_TEMPLATES: readonly EvaluationTemplate[] = [
  SATISFACTION,
  COMPETENCE,
  SCREENING,
  ENVIRONMENT,
  GROUP_STARS,
  WISHES,
]
