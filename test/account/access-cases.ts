import { directoryDatabase } from '../../api/database/county-database'
import { type AccessCase, type CaseWorld, EVERYONE } from '../access/access-case'
import { newKey } from '../support/api'
import {
  BIND_PHONE,
  CHOOSE_HAT,
  CHOOSE_PERSON,
  ENTER_DEMO,
  LOGIN_WITH_CODE,
  LOGIN_WITH_WECHAT,
  LOGOUT,
  LOGOUT_EVERYWHERE,
  REFRESH,
  REQUEST_CODE,
  REVOKE,
} from './account-documents'

const LOGGED_IN = EVERYONE.filter((caller) => caller !== 'visitor')
const keyed = (more: object = {}) => ({ input: { idempotencyKey: newKey(), ...more } })
const refusedAll = (code: 'NOT_FOUND' | 'FORBIDDEN') => Object.fromEntries(LOGGED_IN.map((caller) => [caller, code]))

/** A device of an account that is nobody's of the cast. */
async function strangerSession({ cast }: CaseWorld): Promise<string> {
  const account = await directoryDatabase().account.create({ data: {} })
  const { id } = await directoryDatabase().session.create({
    data: {
      accountId: account.id,
      seed: new Uint8Array(32),
      expiresAt: new Date(Date.now() + 60_000),
      countyCode: cast.village.slice(0, 6),
    },
  })
  return id
}

/** Ways in are open to all; behind them stand codes, tokens and limits. What is one's own is nobody else's. */
export const accessCases: AccessCase[] = [
  {
    field: 'Mutation.requestLoginCode',
    document: REQUEST_CODE,
    variables: async () => keyed({ phone: '1' }),
    allowed: EVERYONE,
  },
  {
    field: 'Mutation.loginWithCode',
    document: LOGIN_WITH_CODE,
    variables: async () => keyed({ phone: '13800000009', code: '000000' }),
    allowed: EVERYONE,
  },
  {
    field: 'Mutation.loginWithWechat',
    document: LOGIN_WITH_WECHAT,
    variables: async () => keyed({ code: newKey() }),
    allowed: EVERYONE,
  },
  {
    field: 'Mutation.bindPhone',
    document: BIND_PHONE,
    variables: async () => keyed({ phone: '13800000009', code: '000000' }),
    allowed: LOGGED_IN,
  },
  {
    field: 'Mutation.enterDemo',
    document: ENTER_DEMO,
    variables: async ({ cast }) => keyed({ personId: cast.villager.personId }),
    allowed: [],
    refusedWith: { ...refusedAll('FORBIDDEN'), visitor: 'FORBIDDEN' },
  },
  {
    field: 'Mutation.refreshSession',
    document: REFRESH,
    variables: async () => keyed({ refreshToken: 'none' }),
    allowed: EVERYONE,
  },
  {
    field: 'Mutation.choosePerson',
    document: CHOOSE_PERSON,
    variables: async ({ cast }) => keyed({ personId: cast.villager.personId }),
    allowed: ['villager'],
    refusedWith: refusedAll('NOT_FOUND'),
  },
  {
    field: 'Mutation.chooseHat',
    document: CHOOSE_HAT,
    variables: async ({ cast }) => keyed({ officeId: cast.cadre.officeId }),
    allowed: ['cadre'],
    refusedWith: refusedAll('NOT_FOUND'),
  },
  {
    field: 'Mutation.revokeSession',
    document: REVOKE,
    variables: async (world) => keyed({ sessionId: await strangerSession(world) }),
    allowed: [],
    refusedWith: refusedAll('NOT_FOUND'),
  },
  { field: 'Mutation.logout', document: LOGOUT, variables: async () => keyed(), allowed: LOGGED_IN, endsSession: true },
  {
    field: 'Mutation.logoutEverywhere',
    document: LOGOUT_EVERYWHERE,
    variables: async () => keyed(),
    allowed: LOGGED_IN,
    endsSession: true,
  },
]
