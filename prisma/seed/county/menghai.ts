import type { CountySeed } from '../county-seed'

export const menghai: CountySeed = {
  code: '532822',
  name: '勐海县',
  villages: [],
  notices: [],
  policies: [],
  disclosures: [],
  evaluations: [],
}
