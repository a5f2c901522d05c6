import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { lastSign, pairOf, sign } from '../session/session'
import { bindPhone } from './command/bind-phone'
import { chooseHat } from './command/choose-hat'
import { choosePerson } from './command/choose-person'
import { enterDemo } from './command/enter-demo'
import { loginWithCode } from './command/login-with-code'
import { loginWithWechat } from './command/login-with-wechat'
import { logout, logoutEverywhere, revokeSession } from './command/logout'
import { refreshSession } from './command/refresh-session'
import { requestLoginCode } from './command/request-login-code'
import { demoPersons } from './demo'
import { accessesTo, whatIsKnown } from './knowledge'
import { loginPayload } from './login'
import { maskPhone } from './login-code'
import { choicesOfAccount, contactsOf, householdOf, personChoices, sessionsOf } from './queries'
import { chooseHatPayload, endedPayload, viewerOf } from './session-view'

export const resolvers: Resolvers = {
  Query: {
    viewer: (_root, _args, context) => context.viewer,
    personChoices: (_root, _args, context) => personChoices(context),
    sessions: (_root, _args, context) => sessionsOf(context),
    demoPersons: (_root, _args, context) => demoPersons(context),
  },
  Mutation: {
    requestLoginCode: (_root, { input }, context) => requestLoginCode(context, input),
    loginWithCode: async (_root, { input }, context) => loginPayload(context, await loginWithCode(context, input)),
    loginWithWechat: async (_root, { input }, context) => loginPayload(context, await loginWithWechat(context, input)),
    bindPhone: async (_root, { input }, context) => loginPayload(context, await bindPhone(context, input)),
    enterDemo: async (_root, { input }, context) => loginPayload(context, await enterDemo(context, input)),
    refreshSession: (_root, { input }, context) => refreshSession(context, input),
    choosePerson: async (_root, { input }, context) => chooseHatPayload(await choosePerson(context, input)),
    chooseHat: async (_root, { input }, context) => chooseHatPayload(await chooseHat(context, input)),
    logout: async (_root, { input }, context) => endedPayload(await logout(context, input)),
    logoutEverywhere: async (_root, { input }, context) => endedPayload(await logoutEverywhere(context, input)),
    revokeSession: async (_root, { input }, context) => endedPayload(await revokeSession(context, input)),
  },
  Viewer: {
    division: (viewer, _args, context) => findDivision(context.county, viewer.divisionCode),
    groupName: async (viewer, _args, context) => {
      if (viewer.groupId === null) return null
      const group = await context.database.villageGroup.findUnique({ where: { id: viewer.groupId } })
      return group?.name ?? null
    },
    phoneMasked: async ({ personId }, _args, { database }) => {
      const person = await database.person.findUnique({ where: { id: personId }, select: { phone: true } })
      return person?.phone ? maskPhone(person.phone) : null
    },
    household: (viewer, _args, context) => householdOf(context, viewer),
    contacts: (viewer, _args, context) => contactsOf(context, viewer),
    whatIsKnown: (viewer, _args, context) => whatIsKnown(context, viewer),
  },
  WhatIsKnown: { accesses: ({ viewer }, _args, context) => accessesTo(context, viewer) },
  Office: { division: (office, _args, context) => findDivision(context.county, office.divisionCode) },
  PersonChoice: { division: (person, _args, context) => findDivision(context.county, person.divisionCode) },
  DemoPerson: { division: (person, _args, context) => findDivision(context.county, person.divisionCode) },
  LoginSession: { openedAt: ({ createdAt }) => createdAt, lastSeenAt: (session) => new Date(lastSign(session)) },
  LoginPayload: {
    tokens: ({ session }, _args, context) => session && pairOf(context.services.tokens, session),
    viewer: ({ session, step }, _args, context) => (step === 'DONE' ? viewerOf(context, session) : null),
    persons: ({ session, step }, _args, context) =>
      session && step === 'CHOOSE_PERSON' ? choicesOfAccount(context, session.accountId) : [],
  },
  ChooseHatPayload: {
    accessToken: ({ session }, _args, context) => session && sign(context.services.tokens, session),
    viewer: ({ session }, _args, context) => viewerOf(context, session),
  },
}
