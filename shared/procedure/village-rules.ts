import { archive, disclosure, meeting, type ProcedureTemplate, task } from './template'

/** 村规民约: made and amended by the villagers' assembly alone, never by representatives (村组法 27). */
export const VILLAGE_RULES: ProcedureTemplate = {
  code: 'VILLAGE_RULES',
  title: { zh: '制定或修改村规民约', en: 'Making or amending the village rules' },
  plain: {
    zh: '村规民约由全体村民会议定，代表会议不能代替。',
    en: 'The village rules are made by all villagers; representatives cannot stand in.',
  },
  source: '村民委员会组织法第二十七条',
  matterTypes: ['RULES_MAKING', 'RULES_AMENDMENT'],
  ruleMatter: null,
  audience: 'VILLAGE',
  planPublic: true,
  limit: null,
  stages: [
    task(
      'PARTY_BRANCH',
      ['PROPOSED', '提出草案', 'Drafted', '提出要立什么规矩、改哪一条。', 'What is to be ruled or changed.'],
      { records: ['SOURCE'], supervision: 'COPY' },
    ),
    task(
      'VILLAGE_COMMITTEE',
      [
        'OPINIONS_GATHERED',
        '征求村民意见',
        'Opinions gathered',
        '挨组听意见，改草案。',
        'Group by group opinions are heard.',
      ],
      { records: ['SURVEY'], supervision: 'OBSERVES' },
    ),
    meeting(
      'TWO_COMMITTEES',
      ['TWO_COMMITTEES'],
      [
        'CONSULTED',
        '村“两委”商议',
        'Consulted by the two committees',
        '两委会逐条商量。',
        'The two committees go through it.',
      ],
      { records: ['MINUTES'], supervision: 'ATTENDS' },
    ),
    meeting(
      'VILLAGE_COMMITTEE',
      ['VILLAGER_ASSEMBLY'],
      [
        'RESOLVED',
        '村民会议表决',
        'Resolved by the villagers’ assembly',
        '全体村民会议表决，过半数同意才算数。',
        'All villagers vote.',
      ],
      {
        records: ['MINUTES', 'SIGNATURES', 'MEETING_PHOTO'],
        supervision: 'OPINION',
        opinionNeeded: true,
      },
    ),
    task(
      'VILLAGE_COMMITTEE',
      ['FILED', '报乡镇备案', 'Filed with the township', '表决后十天内报乡镇备案。', 'Filed within ten days.'],
      { records: ['FILING'], limitRule: 'VILLAGE_RULES.FILING' },
    ),
    disclosure(
      'DISCLOSURE.DAYS',
      ['RESULT_DISCLOSED', '公布', 'Published', '贴在公开栏，家家都知道。', 'It hangs on the board.'],
      { records: ['BOARD_PHOTO'], supervision: 'SIGNS', opinionNeeded: true },
    ),
    archive(),
  ],
}
