import type { CommandOutcome } from '../../command/run-command'
import { type DirectoryScope, runDirectoryCommand } from '../../command/run-directory-command'
import type { RequestContext } from '../../context'
import type { Account } from '../../generated/directory/client'
import { accountOfPhone, bindPerson, onlyStaffOffice } from '../account-person'
import { chooseFor, type LoginResult, requireLogin } from '../login'
import { requireMobile } from '../login-code'
import { consumeCode, proveCode } from '../login-lock'

export interface BindPhoneInput {
  idempotencyKey: string
  phone: string
  code: string
}

/** Ties the WeChat login of this session to the owner of a number; from then on WeChat alone is enough. */
export async function bindPhone(context: RequestContext, input: BindPhoneInput): Promise<CommandOutcome<LoginResult>> {
  const { id } = await requireLogin(context)
  const prepare = async (now: Date) => proveCode(context, requireMobile(input.phone), input.code, now)
  return runDirectoryCommand(context, { action: 'bindPhone', input, prepare }, async (scope, proven) => {
    await consumeCode(scope.db, proven, scope.now)
    const account = await mergeInto(scope, id, await accountOfPhone(scope.db, proven.phone))
    const { step, personId } = await chooseFor(context, account)
    const officeId = personId === null ? null : await onlyStaffOffice(context, personId)
    if (personId !== null) await bindPerson(context, scope, account.id, personId)
    const session = await scope.db.session.update({
      where: { id },
      data: { accountId: account.id, countyCode: context.county, personId, officeId, rotatedAt: scope.now },
    })
    await scope.record({ subjectType: 'Session', subjectId: id, accountId: account.id, detail: { step, personId } })
    return { sessionId: id, generation: session.generation, step }
  })
}

/**
 * Moves the openid to the number's account. A number proved by SMS outweighs an older WeChat: that one's devices are logged
 * out. The account WeChat came with goes when nothing else hangs on it.
 */
async function mergeInto({ db, now }: DirectoryScope, sessionId: string, target: Account): Promise<Account> {
  const session = await db.session.findUniqueOrThrow({ where: { id: sessionId }, include: { account: true } })
  const { account } = session
  if (account.id === target.id) return target
  const { openid } = account
  if (openid === null) return target
  if (target.openid !== null)
    await db.session.updateMany({
      where: { accountId: target.id, revokedAt: null },
      data: { revokedAt: now, revokeReason: 'WECHAT_REBOUND' },
    })
  await db.account.update({ where: { id: account.id }, data: { openid: null } })
  const merged = await db.account.update({ where: { id: target.id }, data: { openid } })
  if (account.phone === null) {
    await db.session.updateMany({ where: { accountId: account.id }, data: { accountId: target.id } })
    await db.account.delete({ where: { id: account.id } })
  }
  return merged
}
