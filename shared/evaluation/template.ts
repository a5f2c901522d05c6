import type { ElectorateKind } from './electorate'
import type { EvaluationForm, Option, ScaleId } from './form'
import { DEFAULT_FORMULA } from './formula'

/** A form to begin with, for a village to change. A row of data: another institution is another row. */
export interface EvaluationTemplate {
  id: string
  title: string
  /** One line for who chooses: what it is for. */
  note: string
  /** What villagers read first. */
  purpose: string
  anonymous: boolean
  electorate: ElectorateKind
  formulaId: string
  form: EvaluationForm
}

const scale = (id: string, title: string, scaleId: ScaleId, help?: string) => ({
  id,
  title,
  type: 'SCALE' as const,
  scale: scaleId,
  required: true,
  ...(help === undefined ? {} : { help }),
})

const options = (titles: readonly string[]): Option[] => titles.map((title, index) => ({ id: `o${index + 1}`, title }))

const words = (id: string, title: string, help = '写什么都可以，也可以不写。请不要写姓名和电话。') => ({
  id,
  title,
  help,
  type: 'TEXT' as const,
  required: false,
  maxLength: 300,
})

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
        id: 'members',
        title: '成员',
        description: '请在发起前把职务改成姓名，或按村里的习惯写。',
        questions: [
          scale('secretary', '村党组织书记', 'COMPETENCE'),
          scale('director', '村委会主任', 'COMPETENCE'),
          scale('accountant', '村会计', 'COMPETENCE'),
        ],
      },
      { id: 'words', title: '意见', questions: [words('say', '您对班子和成员有什么意见和建议？')] },
    ],
  },
}

/** DOMAIN 10: the ten aspects of Mengwang's comparison, for villages and groups, never for persons. */
const ASPECTS = [
  '保洁机制',
  '垃圾收集转运设施',
  '垃圾无害化处理',
  '卫生户厕普及',
  '道路建设和养护',
  '绿化',
  '爱国卫生运动',
  '人居环境提升',
  '村庄保护',
  '保护水平提升',
]

const ENVIRONMENT: EvaluationTemplate = {
  id: 'ENVIRONMENT_TEN_ASPECTS',
  title: '人居环境十项评比',
  note: '评审组按十个方面打分，只比村组，不比个人',
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
        questions: ASPECTS.map((title, index) => ({
          id: `aspect-${index + 1}`,
          type: 'SCORE' as const,
          title,
          required: true,
          min: 0,
          max: 10,
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

export const EVALUATION_TEMPLATES: readonly EvaluationTemplate[] = [SATISFACTION, COMPETENCE, ENVIRONMENT, WISHES]
