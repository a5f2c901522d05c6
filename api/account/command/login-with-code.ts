import type { CommandOutcome } from '../../command/run-command'
import { runDirectoryCommand } from '../../command/run-directory-command'
import type { RequestContext } from '../../context'
import { accountOfPhone } from '../account-person'
import { chooseFor, type LoginResult, logIn } from '../login'
import { requireMobile } from '../login-code'
import { consumeCode, proveCode } from '../login-lock'

export interface LoginWithCodeInput {
  idempotencyKey: string
  phone: string
  code: string
  deviceName?: string | null
}

/** A number that is not on this county's roll leaves the code good: another county may be chosen with it. */
export function loginWithCode(
  context: RequestContext,
  input: LoginWithCodeInput,
): Promise<CommandOutcome<LoginResult>> {
  const prepare = async (now: Date) => proveCode(context, requireMobile(input.phone), input.code, now)
  return runDirectoryCommand(context, { action: 'loginWithCode', input, prepare }, async (scope, proven) => {
    await consumeCode(scope.db, proven, scope.now)
    const account = await accountOfPhone(scope.db, proven.phone)
    const choice = await chooseFor(context, account)
    return logIn(context, scope, account, choice, input.deviceName ?? '')
  })
}
