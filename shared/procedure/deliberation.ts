import { archive, disclosure, meeting, type ProcedureTemplate, task } from './template'

/** 四议两公开 (DOMAIN 2). */
export const DELIBERATION: ProcedureTemplate = {
  code: 'DELIBERATION',
  title: { zh: '四议两公开', en: 'Four discussions and two disclosures' },
  plain: {
    zh: '村里的大事要经过四次商量、两次公开，一步也不能少。',
    en: 'A great matter of the village is discussed four times and disclosed twice; no step is left out.',
  },
  source: '村民委员会组织法第二十四条；“四议两公开”工作法',
  matterTypes: [
    'STIPENDS',
    'COLLECTIVE_INCOME',
    'PUBLIC_WORKS',
    'LAND_CONTRACT_PLAN',
    'COLLECTIVE_PROJECT',
    'HOMESTEAD_PLAN',
    'LAND_COMPENSATION',
    'COLLECTIVE_PROPERTY',
    'OTHER',
  ],
  ruleMatter: null,
  audience: 'VILLAGE',
  planPublic: true,
  limit: null,
  stages: [
    task(
      'PARTY_BRANCH',
      [
        'PROPOSED',
        '村党组织提议',
        'Proposed by the Party branch',
        '村党组织提出要办的事，先听听大家的想法。',
        'The Party branch proposes the matter and asks for opinions.',
      ],
      { records: ['SOURCE', 'SURVEY'], supervision: 'COPY' },
    ),
    meeting(
      'TWO_COMMITTEES',
      ['TWO_COMMITTEES'],
      [
        'CONSULTED',
        '村“两委”商议',
        'Consulted by the two committees',
        '村党组织委员会和村委会一起商量，拿出方案。',
        'The two committees work out a plan.',
      ],
      { records: ['MINUTES'], supervision: 'ATTENDS' },
    ),
    meeting(
      'PARTY_BRANCH',
      ['PARTY_ASSEMBLY'],
      [
        'REVIEWED',
        '党员大会审议',
        'Reviewed by the Party assembly',
        '全体党员讨论方案，提意见，表决。',
        'The Party members discuss the plan and vote.',
      ],
      { records: ['MINUTES', 'ATTENDANCE_SHEET'], supervision: 'OBSERVES' },
    ),
    meeting(
      'VILLAGE_COMMITTEE',
      ['VILLAGER_ASSEMBLY', 'REPRESENTATIVE_ASSEMBLY'],
      [
        'RESOLVED',
        '村民会议或村民代表会议决议',
        'Resolved by the assembly',
        '村民会议或村民代表会议表决，过了才能办。',
        'The assembly votes; without its yes nothing is done.',
      ],
      {
        records: ['MINUTES', 'SIGNATURES', 'MEETING_PHOTO', 'TOWNSHIP_ATTENDEE'],
        supervision: 'OPINION',
        opinionNeeded: true,
      },
    ),
    disclosure(
      'DISCLOSURE.DAYS',
      [
        'DECISION_DISCLOSED',
        '决议公开',
        'Decision disclosed',
        '决定贴在公开栏，大家看，有意见可以提。',
        'The decision hangs on the board; objections may be raised.',
      ],
      { records: ['BOARD_PHOTO'], supervision: 'CHECKS', opinionNeeded: true },
    ),
    task(
      'HANDLER',
      [
        'IMPLEMENTING',
        '组织实施',
        'Carried out',
        '按决定去办，合同、票据、进度都留底。',
        'The decision is carried out.',
      ],
      { records: ['CONTRACT', 'VOUCHER', 'PROGRESS'], supervision: 'INSPECTS' },
    ),
    disclosure(
      'DISCLOSURE.DAYS',
      [
        'RESULT_DISCLOSED',
        '实施结果公开',
        'Result disclosed',
        '办完了，花了多少钱、验收怎么样，贴出来给大家看。',
        'What it cost and how it was accepted hangs on the board.',
      ],
      { records: ['FINAL_ACCOUNT', 'ACCEPTANCE', 'BOARD_PHOTO'], supervision: 'SIGNS', opinionNeeded: true },
    ),
    archive(),
  ],
}
