import type { CountySeed } from '../county-seed'

export const yujiang: CountySeed = {
  code: '360603',
  name: '余江区',
  villages: [],
  notices: [],
  policies: [],
  disclosures: [],
  evaluations: [],
}
