import { archive, disclosure, meeting, type ProcedureTemplate, task } from './template'

/** 集体资产处置 (农村集体经济组织法 26–28, K): valued, then decided by the members, who are not the villagers. */
export const ASSET_DISPOSAL: ProcedureTemplate = {
  code: 'ASSET_DISPOSAL',
  title: { zh: '集体资产处置', en: 'Disposal of collective assets' },
  plain: {
    zh: '卖、租、抵押集体的东西，先估价，再由集体成员表决。',
    en: 'Selling or letting what the collective owns: valued first, then voted by its members.',
  },
  source: '农村集体经济组织法第二十六至二十八条',
  matterTypes: ['ASSET_SALE', 'ASSET_LEASE'],
  ruleMatter: null,
  audience: 'VILLAGE',
  planPublic: true,
  limit: null,
  stages: [
    task(
      'PARTY_BRANCH',
      ['PROPOSED', '提出处置方案', 'Proposed', '要处置什么、为什么、怎么处置。', 'What, why and how.'],
      { records: ['SOURCE'], supervision: 'COPY' },
    ),
    task('HANDLER', ['VALUED', '清查评估', 'Valued', '请人估价，东西值多少说清楚。', 'What it is worth.'], {
      records: ['VALUATION'],
      supervision: 'INSPECTS',
    }),
    meeting(
      'TWO_COMMITTEES',
      ['TWO_COMMITTEES'],
      [
        'CONSULTED',
        '村“两委”商议',
        'Consulted by the two committees',
        '两委会商量底价和办法。',
        'The two committees settle price and way.',
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
        '全体党员讨论表决。',
        'The Party members discuss and vote.',
      ],
      { records: ['MINUTES', 'ATTENDANCE_SHEET'], supervision: 'OBSERVES' },
    ),
    meeting(
      'VILLAGE_COMMITTEE',
      ['MEMBER_ASSEMBLY', 'MEMBER_REPRESENTATIVE_ASSEMBLY'],
      [
        'MEMBERS_RESOLVED',
        '集体成员表决',
        'Resolved by the members',
        '集体经济组织成员表决，全体三分之二以上同意才行。',
        'Two thirds of all members must agree.',
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
        '决定和底价贴出来。',
        'The decision hangs on the board.',
      ],
      { records: ['BOARD_PHOTO'], supervision: 'CHECKS', opinionNeeded: true },
    ),
    task(
      'HANDLER',
      [
        'IMPLEMENTING',
        '公开交易',
        'Traded in public',
        '公开招租或拍卖，签合同，钱进集体账户。',
        'Tender, contract, money to the account.',
      ],
      { records: ['CONTRACT', 'VOUCHER'], supervision: 'INSPECTS' },
    ),
    disclosure(
      'DISCLOSURE.DAYS',
      ['RESULT_DISCLOSED', '处置结果公开', 'Result disclosed', '谁买谁租、多少钱，贴出来。', 'Who, and for how much.'],
      { records: ['FINAL_ACCOUNT', 'BOARD_PHOTO'], supervision: 'SIGNS', opinionNeeded: true },
    ),
    archive(),
  ],
}
