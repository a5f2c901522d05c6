import type { CountySeed } from '../county-seed'

export const yuanqu: CountySeed = {
  code: '140827',
  name: '垣曲县',
  villages: [],
  notices: [],
  policies: [],
  disclosures: [],
  evaluations: [],
}
