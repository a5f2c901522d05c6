import { archive, disclosure, meeting, type ProcedureTemplate, task } from './template'

/**
 * 防返贫动态监测 (DOMAIN 11). Taking a household in and taking it out are the same way. What a household told stays with the
 * offices: nobody else reads the plan.
 */
export const POVERTY_MONITORING: ProcedureTemplate = {
  code: 'POVERTY_MONITORING',
  title: { zh: '防返贫动态监测', en: 'Monitoring against falling back into poverty' },
  plain: {
    zh: '谁家遇到难处，本人申请，十五天内核实、评议、公示、审批，早发现早帮。',
    en: 'A household in need applies; within fifteen days it is checked, discussed, published and decided.',
  },
  source: '防止返贫动态监测和帮扶机制',
  matterTypes: ['UNSTABLE_HOUSEHOLD', 'MARGINAL_HOUSEHOLD', 'SUDDEN_HARDSHIP', 'RISK_REMOVAL'],
  ruleMatter: null,
  audience: 'DISCLOSED',
  planPublic: false,
  limit: { ruleId: 'MONITORING.LIMIT', until: 'ANNOUNCED' },
  stages: [
    task(
      'VILLAGE_COMMITTEE',
      ['APPLIED', '申请和授权', 'Applied', '农户申请，授权查信息。', 'The household applies and gives leave to check.'],
      { records: ['APPLICATION', 'AUTHORISATION'], supervision: 'COPY' },
    ),
    task('HANDLER', ['HOUSEHOLD_CHECKED', '入户核查', 'Household checked', '干部上门核实。', 'Cadres visit.'], {
      records: ['HOUSEHOLD_CHECK'],
      supervision: 'INSPECTS',
    }),
    task(
      'TOWNSHIP',
      ['DATA_CHECKED', '部门信息比对', 'Data checked', '有关部门核对信息。', 'The departments compare data.'],
      { records: ['DATA_CHECK'], mayReturn: true },
    ),
    meeting(
      'VILLAGE_COMMITTEE',
      ['REPRESENTATIVE_ASSEMBLY'],
      ['EVALUATED', '民主评议', 'Evaluated', '村民代表会议评议。', 'The representatives discuss it.'],
      { records: ['MINUTES', 'SIGNATURES'], supervision: 'OPINION', opinionNeeded: true },
    ),
    disclosure(
      'MONITORING.DISCLOSURE',
      [
        'PUBLISHED',
        '村内公示',
        'Published in the village',
        '在村里公示至少五天，不公示病情和证件号码。',
        'At least five days on the board.',
      ],
      { records: ['BOARD_PHOTO'], supervision: 'CHECKS', opinionNeeded: true },
    ),
    task(
      'TOWNSHIP',
      ['TOWNSHIP_REVIEWED', '乡镇审核', 'Reviewed by the township', '乡镇审核。', 'The township reviews.'],
      { records: ['CHECK_RESULT'], mayReturn: true },
    ),
    task('COUNTY', ['COUNTY_APPROVED', '县级审定', 'Approved by the county', '县里审定。', 'The county decides.'], {
      records: ['CHECK_RESULT'],
      mayReturn: true,
    }),
    task('VILLAGE_COMMITTEE', ['ANNOUNCED', '公告', 'Announced', '结果在村里公告。', 'The result is announced.'], {
      records: ['BOARD_PHOTO'],
      supervision: 'CHECKS',
    }),
    task('HANDLER', ['HELPED', '落实帮扶', 'Helped', '一户一策，帮扶措施落实到人。', 'Help, household by household.'], {
      records: ['HELP_MEASURES'],
      supervision: 'INSPECTS',
    }),
    archive(),
  ],
}
