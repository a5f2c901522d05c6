import type { CountySeed } from '../county-seed'

export const zhongshan: CountySeed = {
  code: '451122',
  name: '钟山县',
  villages: [],
  notices: [],
  policies: [],
  disclosures: [],
  evaluations: [],
}
