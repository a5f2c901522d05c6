import type { CommandOutcome } from '../../command/run-command'
import { runDirectoryCommand } from '../../command/run-directory-command'
import type { RequestContext } from '../../context'
import type { Account } from '../../generated/directory/client'
import { personsOf } from '../account-person'
import { type Choice, type LoginResult, logIn } from '../login'

export interface LoginWithWechatInput {
  idempotencyKey: string
  code: string
  deviceName?: string | null
}

/** WeChat vouches for an openid; whose it is in the county is proved once, by a code to the number on the roll. */
export function loginWithWechat(
  context: RequestContext,
  input: LoginWithWechatInput,
): Promise<CommandOutcome<LoginResult>> {
  const prepare = () => context.services.wechat.exchange(input.code)
  return runDirectoryCommand(context, { action: 'loginWithWechat', input, prepare }, async (scope, { openid }) => {
    const account = await scope.db.account.upsert({ where: { openid }, create: { openid }, update: {} })
    return logIn(context, scope, account, await chooseBound(context, account), input.deviceName ?? '')
  })
}

async function chooseBound(context: RequestContext, account: Account): Promise<Choice> {
  const persons = await personsOf(context, account)
  const [first] = persons
  if (first === undefined) return { step: 'BIND_PHONE', personId: null }
  return persons.length === 1 ? { step: 'DONE', personId: first.personId } : { step: 'CHOOSE_PERSON', personId: null }
}
