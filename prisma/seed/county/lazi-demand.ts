import type { DemandSeed } from '../seed-demand'

/** 联名要求开会 in the demo village: one that the committee has called, one a few names short. */
export const laziDemands: readonly DemandSeed[] = [
  {
    division: '540225101201',
    topic: '三组牛羊冬季饮水点重新选址',
    reason: '原来的饮水点结冰早，老人去砸冰不安全。三组几户想请大家一起议一个新地方。',
    daysAgo: 24,
    short: 0,
    paper: 9,
    convened: { inDays: 5, place: '村委会院子' },
  },
  {
    division: '540225101201',
    topic: '自来水管理费怎么收、花在哪里',
    reason: '水管员补贴和维修费去年没有单独算过账。冬天管道又冻了两回，大家想当面问清楚，再定一个收费和看管的办法。',
    daysAgo: 6,
    short: 4,
    paper: 6,
  },
]
