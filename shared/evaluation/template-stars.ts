import { DEFAULT_FORMULA } from './formula'
import { type EvaluationTemplate, words } from './template-part'

const STARS = ['环境整洁', '邻里和睦', '移风易俗', '遵守村规', '热心公益']

/** 星级: for village groups that ask for it; households and persons are never ranked. */
export const GROUP_STARS: EvaluationTemplate = {
  id: 'GROUP_STARS',
  title: '星级村民小组评议',
  note: '小组自愿参加，每个方面一到五星；只评小组，不评户、不评人',
  purpose: '请给本小组评星。小组自愿参加；只评小组，不评哪一户、哪个人，也不影响任何待遇。',
  anonymous: true,
  electorate: 'GROUPS',
  formulaId: DEFAULT_FORMULA.SATISFACTION,
  form: {
    sections: [
      {
        id: 'stars',
        title: '评星',
        description: '一星最少，五星最多。',
        questions: STARS.map((title, index) => ({
          id: `star-${index + 1}`,
          type: 'SCORE' as const,
          title,
          required: true,
          min: 1,
          max: 5,
          step: 1,
        })),
      },
      { id: 'words', title: '意见', questions: [words('say', '小组还可以怎么做得更好？')] },
    ],
  },
}
