import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireFound } from '../../error'
import type { SetPointsConsentInput } from '../../generated/graphql'
import { lockAccount } from '../lock'
import { readProgrammeOf, requirePointsOn } from '../programme'
import { isAdult } from '../queries'

/** The second agreement: the household's own. Withdrawn, its balance is hidden and its entries stay; given again, all is there. */
export function setPointsConsent(
  context: RequestContext,
  input: SetPointsConsentInput,
): Promise<CommandOutcome<{ householdId: string }>> {
  return runCommand(context, { action: 'setPointsConsent', input }, async ({ db, now, viewer, record }) => {
    const { householdId, personId, county } = viewer
    const { given } = input
    if (householdId === null) throw new Refusal('POINTS_NO_HOUSEHOLD')
    const { divisionCode } = requireFound(await db.household.findUnique({ where: { id: householdId } }))
    if (!(await isAdult(db, personId, now))) throw new Refusal('POINTS_ADULT')
    // Leaving is possible at any time, joining only while the system is on.
    const rules = given ? await requirePointsOn(db, divisionCode) : (await readProgrammeOf(db, divisionCode)).rules
    // Two of a household who agree at once: the key decides, and the lock lets the second see it.
    await db.pointsHousehold.createMany({
      data: [{ householdId, divisionCode, consented: false, changedAt: now }],
      skipDuplicates: true,
    })
    const account = await lockAccount(db, county, householdId)
    if (account?.consented !== given) {
      await db.pointsHousehold.update({ where: { householdId }, data: { consented: given, changedAt: now } })
      const rulesVersion = rules?.version ?? 0
      await db.pointsConsent.create({ data: { householdId, given, rulesVersion, personId, at: now } })
      await record({ subjectType: 'Household', subjectId: householdId, divisionCode, detail: { given } })
    }
    return { householdId }
  })
}
