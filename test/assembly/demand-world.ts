import type { CountyDatabase } from '../../api/database/county-database'
import { toJson } from '../../api/procedure/advance-procedure'
import { demandRule } from '../../shared/legal-rule/assembly'
import { NATIONAL_RULES } from '../../shared/legal-rule/national'
import type { Cast } from '../support/people'

/** A demand of villagers straight in the database, opened by the villager of the cast. */
export async function demandIn(database: CountyDatabase, cast: Cast, part: object = {}): Promise<string> {
  const rule = demandRule(NATIONAL_RULES, 'VILLAGER_ASSEMBLY', 'VILLAGERS')
  const { id } = await database.assemblyDemand.create({
    data: {
      divisionCode: cast.village,
      ...{ body: 'VILLAGER_ASSEMBLY', by: 'VILLAGERS', topic: '自来水收费', reason: '水费涨了没有开会' },
      ...{ openerId: cast.villager.personId, openerLabel: '试某', openedAt: new Date() },
      ...{ rule: toJson(rule), base: 100, needed: 10, conveneDays: 30, conveneRule: 'DEMAND.CONVENE@CN-1' },
      ...part,
    },
  })
  return id
}
