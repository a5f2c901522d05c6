import { archive, disclosure, meeting, type ProcedureTemplate, task } from './template'

/** 一事一议筹资筹劳 (DOMAIN 5, 国办发〔2007〕4号). */
export const LEVY: ProcedureTemplate = {
  code: 'LEVY',
  title: { zh: '一事一议筹资筹劳', en: 'Levy for one matter' },
  plain: {
    zh: '为一件公益事筹钱筹工：挨户问过、大家同意、乡镇和县里审过，才能收。',
    en: 'Money or labour for one public work: asked house by house, voted, checked by township and county.',
  },
  source: '国办发〔2007〕4号',
  matterTypes: ['LEVY_FUNDS', 'LEVY_LABOUR'],
  ruleMatter: 'LEVY',
  audience: 'VILLAGE',
  planPublic: true,
  limit: null,
  stages: [
    task(
      'VILLAGE_COMMITTEE',
      [
        'PROPOSED',
        '提出议题',
        'Proposed',
        '提出办什么事、要多少钱多少工、谁可以免。',
        'What, how much, and who is exempt.',
      ],
      { records: ['SOURCE'], supervision: 'COPY' },
    ),
    task(
      'VILLAGE_COMMITTEE',
      [
        'HOUSEHOLDS_VISITED',
        '逐户征求意见',
        'Households visited',
        '一户一户上门问，同意的签字。',
        'Each household is asked and signs.',
      ],
      { records: ['HOUSEHOLD_SIGNATURES'], supervision: 'INSPECTS' },
    ),
    meeting(
      'VILLAGE_COMMITTEE',
      ['VILLAGER_ASSEMBLY', 'REPRESENTATIVE_ASSEMBLY'],
      [
        'RESOLVED',
        '村民会议或代表会议表决',
        'Resolved',
        '开会表决；代表会议一户一票。',
        'The vote; among representatives one a household.',
      ],
      { records: ['MINUTES', 'SIGNATURES', 'MEETING_PHOTO'], supervision: 'OPINION', opinionNeeded: true },
    ),
    task(
      'TOWNSHIP',
      [
        'TOWNSHIP_CHECKED',
        '乡镇初审',
        'Checked by the township',
        '乡镇看程序对不对、有没有超标准。',
        'The township checks the way and the caps.',
      ],
      { records: ['CHECK_RESULT'], mayReturn: true },
    ),
    task(
      'COUNTY',
      [
        'COUNTY_REVIEWED',
        '县级复审',
        'Reviewed by the county',
        '县里七个工作日内答复。',
        'The county answers within seven working days.',
      ],
      { records: ['CHECK_RESULT'], mayReturn: true, limitRule: 'LEVY.COUNTY_REVIEW' },
    ),
    disclosure(
      'DISCLOSURE.DAYS',
      [
        'BURDEN_DISCLOSED',
        '张榜公布筹资筹劳清单',
        'Burden disclosed',
        '每户多少贴出来，发到每户的负担卡上。',
        'Each household’s share hangs on the board and is on its card.',
      ],
      { records: ['BURDEN_CARD', 'PUBLIC_LIST', 'BOARD_PHOTO'], supervision: 'CHECKS', opinionNeeded: true },
    ),
    task(
      'HANDLER',
      [
        'IMPLEMENTING',
        '收取与施工',
        'Collected and built',
        '专账管理，开票据，按进度办。',
        'A separate account, receipts, progress.',
      ],
      { records: ['VOUCHER', 'PROGRESS'], supervision: 'INSPECTS' },
    ),
    disclosure(
      'DISCLOSURE.DAYS',
      [
        'RESULT_DISCLOSED',
        '审计与结果公开',
        'Audited and disclosed',
        '钱和工怎么用的，审计后贴出来。',
        'How it was used, after the audit.',
      ],
      { records: ['AUDIT', 'FINAL_ACCOUNT', 'ACCEPTANCE', 'BOARD_PHOTO'], supervision: 'SIGNS', opinionNeeded: true },
    ),
    archive(),
  ],
}
