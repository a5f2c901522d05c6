import type { ProcedureSeed, SeedStep } from '../procedure-step'

const VILLAGE = '540225101201'

const proposed = (source: string, survey: string): SeedStep[] => [
  { does: 'RECORD', kind: 'SOURCE', text: source },
  { does: 'RECORD', kind: 'SURVEY', text: survey, days: 3 },
  { does: 'COMPLETE' },
]

const two = (minutes: string): SeedStep => ({ does: 'MEET', body: 'TWO_COMMITTEES', present: 1, votesFor: 1, minutes })

const party = (minutes: string, votesFor = 0.9): SeedStep[] => [
  { does: 'MEET', body: 'PARTY_ASSEMBLY', present: 0.85, votesFor, minutes, files: ['ATTENDANCE_SHEET'], days: 2 },
]

const lamps: ProcedureSeed = {
  division: VILLAGE,
  template: 'DELIBERATION',
  matterType: 'PUBLIC_WORKS',
  title: '主路装 24 盏太阳能路灯',
  plan: '从村口到村小学的主路装 24 盏太阳能路灯，每盏 2600 元，共 62400 元，用去年砂石运输的集体收入。施工由镇上公开比选，三家报价取最低，质保三年。',
  daysAgo: 118,
  steps: [
    ...proposed(
      '14 名村民代表联名提出：冬天放学天黑，孩子走夜路不安全。',
      '四个小组各开了一次院坝会，到会 96 人，同意 91 人，5 人担心灯太亮影响休息。',
    ),
    two('“两委”商议：先装主路，支路明年再议；灯杆离住房不少于 6 米。'),
    ...party('党员大会审议：同意方案，建议质保期从两年加到三年，已写进方案。'),
    {
      does: 'MEET',
      body: 'REPRESENTATIVE_ASSEMBLY',
      present: 0.9,
      votesFor: 0.9,
      minutes: '村民代表会议逐项讨论了位置、价格、质保。举手表决，当场宣布通过。',
      files: ['SIGNATURES', 'MEETING_PHOTO'],
      township: true,
      dissent: '四组的岔路口更暗，应该先装四组。',
      days: 4,
    },
    { does: 'OPINION', text: '通知提前四天，名单和签到对得上，表决当场公布，程序合规。' },
    { does: 'COMPLETE' },
    { does: 'POST', days: 1 },
    { does: 'RECORD', kind: 'BOARD_PHOTO', text: '决议张贴在村委会和两个小卖部的公开栏。' },
    { does: 'OPINION', text: '公开内容和会议记录一致。' },
    {
      does: 'OBJECT',
      text: '四组岔路口什么时候装？',
      reply: '四组岔路口列入明年支路方案。今年结余的一盏备用灯先装在四组岔路口，本月内装好。',
      days: 2,
    },
    { does: 'TAKE_DOWN', days: 6 },
    { does: 'RECORD', kind: 'CONTRACT', text: '与中选的施工队签订合同，总价 62400 元。', days: 6 },
    { does: 'RECORD', kind: 'PROGRESS', text: '24 个灯座全部浇好，灯杆到货。', days: 14 },
    { does: 'RECORD', kind: 'VOUCHER', text: '分两次付款，每次都有发票和联签单。', days: 12 },
    { does: 'COMPLETE' },
    { does: 'RECORD', kind: 'FINAL_ACCOUNT', text: '决算 62400 元，没有超支。', days: 3 },
    { does: 'RECORD', kind: 'ACCEPTANCE', text: '村民代表 5 人、监委会 2 人和镇里一起验收，24 盏全亮。' },
    { does: 'POST', days: 1 },
    { does: 'RECORD', kind: 'BOARD_PHOTO', text: '决算和验收单张贴在公开栏。' },
    { does: 'OPINION', text: '逐盏看过，票据齐全，同意。', days: 1 },
    { does: 'TAKE_DOWN', days: 8 },
    { does: 'RECORD', kind: 'WHOLE_FILE', text: '档案一册 43 页，村里和监委会各存一份。', days: 2 },
    { does: 'ARCHIVE' },
  ],
}

const mill: ProcedureSeed = {
  division: VILLAGE,
  template: 'DELIBERATION',
  matterType: 'COLLECTIVE_INCOME',
  title: '用集体收入添一台青稞石磨机',
  plan: '今年集体收入结余 18 万元，拿出 9.6 万元添一台石磨机和除尘设备，放在加工房，按斤收加工费，收入归集体。',
  daysAgo: 34,
  steps: [
    ...proposed(
      '村“两委”提出：秋收后加工要排队五天，外村加工点一斤多收两毛。',
      '逐户问了 58 户：41 户赞成，12 户说要先算清账，5 户没意见。',
    ),
    two('“两委”商议：同意添一台，先看两家厂的报价。'),
    ...party('党员大会审议：要求附上三年收支测算。'),
    {
      does: 'MEET',
      body: 'REPRESENTATIVE_ASSEMBLY',
      present: 0.82,
      votesFor: 0.45,
      minutes: '代表们认为 9.6 万元太多，除尘设备可以先不买；收支测算没有算电费。表决没有过半数。',
      files: ['SIGNATURES', 'MEETING_PHOTO'],
      township: true,
      dissent: '没有算电费和人工，说不清几年回本。',
    },
    {
      does: 'PLAN',
      text: '添一台石磨机 6.8 万元，除尘设备等用满一年再议。附三年收支测算：每年加工费约 3.1 万元，电费和人工约 0.9 万元，三年回本。',
      note: '按代表会议意见：去掉除尘设备，补上电费和人工，写明三年回本。',
      days: 2,
    },
  ],
}

const water: ProcedureSeed = {
  division: VILLAGE,
  template: 'DELIBERATION',
  matterType: 'PUBLIC_WORKS',
  title: '二组、三组饮水管道防冻改造',
  plan: '二组、三组 31 户的入户水管埋深不够，每年冬天冻裂。改埋 1.2 米深，换保温管 2100 米，材料 4.3 万元，县水利补助 3 万元，集体出 1.3 万元，人工由受益户自己出。',
  daysAgo: 24,
  steps: [
    ...proposed('二组、三组 31 户联名提出。', '31 户都签了字，同意自己出工。'),
    two('“两委”商议：入冬封冻前必须完工，先报县水利。'),
    ...party('党员大会审议：同意，建议先改最远的 8 户。', 1),
    {
      does: 'MEET',
      body: 'REPRESENTATIVE_ASSEMBLY',
      present: 1,
      votesFor: 0.91,
      minutes: '代表会议讨论了管材、埋深和出工办法，表决通过。',
      files: ['SIGNATURES', 'MEETING_PHOTO'],
      township: true,
    },
    { does: 'OPINION', text: '到会、表决、签名都核对过，程序合规。' },
    { does: 'COMPLETE' },
  ],
}

const bridge: ProcedureSeed = {
  division: VILLAGE,
  template: 'LEVY',
  matterType: 'LEVY_LABOUR',
  title: '四组进组便桥筹劳',
  plan: '四组便桥桥面板朽坏。县里给材料，村里筹劳：18 至 60 岁能干活的每人 2 个工，全村约 120 个工。五保户、现役军人、残疾军人、在校学生、孕妇和生孩子一年内的妇女不出工。',
  daysAgo: 21,
  steps: [
    { does: 'RECORD', kind: 'SOURCE', text: '四组小组会议提出，镇里看过现场。' },
    { does: 'COMPLETE' },
    {
      does: 'RECORD',
      kind: 'HOUSEHOLD_SIGNATURES',
      text: '64 户走访了 63 户，57 户签字同意，一户外出打电话问过。',
      days: 5,
    },
    { does: 'COMPLETE' },
    {
      does: 'MEET',
      body: 'REPRESENTATIVE_ASSEMBLY',
      present: 0.86,
      votesFor: 0.84,
      minutes: '代表会议一户一票表决，议定出工名单张榜后再开工；愿意出钱请工的，要本人写申请。',
      files: ['SIGNATURES', 'MEETING_PHOTO'],
    },
    { does: 'OPINION', text: '按户计票，票数核对无误。' },
    { does: 'COMPLETE' },
  ],
}

const monitoring: ProcedureSeed = {
  division: VILLAGE,
  template: 'POVERTY_MONITORING',
  matterType: 'SUDDEN_HARDSHIP',
  title: '第三村民小组一户申请纳入防返贫监测',
  plan: '这一户今年收入骤减、支出骤增，人均纯收入低于监测范围。建议作为突发严重困难户纳入，落实公益岗位和临时救助。',
  daysAgo: 9,
  steps: [
    { does: 'RECORD', kind: 'APPLICATION', text: '户主书面申请。' },
    { does: 'RECORD', kind: 'AUTHORISATION', text: '全家成年人签了信息核对授权书。' },
    { does: 'COMPLETE' },
    { does: 'RECORD', kind: 'HOUSEHOLD_CHECK', text: '两名干部和驻村工作队入户核实，收支表户主签字。' },
    { does: 'COMPLETE' },
    { does: 'RECORD', kind: 'DATA_CHECK', text: '镇里比对完毕，没有发现不符。', township: true },
    { does: 'COMPLETE', township: true },
    {
      does: 'MEET',
      body: 'REPRESENTATIVE_ASSEMBLY',
      present: 0.9,
      votesFor: 1,
      minutes: '代表会议评议，一致同意纳入监测。',
      files: ['SIGNATURES'],
    },
    { does: 'OPINION', text: '评议过程合规，没有念证件号码和家里的病情。' },
    { does: 'COMPLETE', days: 0.2 },
    { does: 'POST', days: 0.2 },
    { does: 'RECORD', kind: 'BOARD_PHOTO', text: '公示贴在公开栏，只写小组和户主姓氏。', days: 0.1 },
  ],
}

/** The demo village's matters: one done, one that missed its vote, one to be disclosed, a levy and a monitoring case. */
export const laziProcedures: readonly ProcedureSeed[] = [lamps, mill, water, bridge, monitoring]
