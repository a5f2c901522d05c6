import type { CaseWorld } from '../access/access-case'
import { credit, passRules, takePart, writeClaim, writeGoods } from './points-world'

let number = 0
/** A household of nobody in the cast that takes part. */
export async function household({ database, cast }: CaseWorld): Promise<string> {
  number += 1
  await passRules(database, cast.village)
  const { id } = await database.household.create({ data: { divisionCode: cast.village, number: `准入${number}` } })
  await takePart(database, cast.village, id)
  return id
}

export type State = NonNullable<Parameters<typeof writeClaim>[3]>['state']

export async function claim(world: CaseWorld, state?: State): Promise<string> {
  return (await writeClaim(world.database, world.cast.village, await household(world), { state })).id
}

export async function redemption(world: CaseWorld): Promise<string> {
  const { database, cast } = world
  const householdId = await household(world)
  await credit(database, cast.village, householdId, 50)
  const goodsId = await writeGoods(database, cast.village, 5, 9)
  const wish = { divisionCode: cast.village, householdId, goodsId, goodsTitle: '洗衣粉', quantity: 1, points: 5 }
  const person = { redeemerId: cast.villager.personId, redeemerName: '试某人', redeemedAt: new Date() }
  const { id } = await database.pointsRedemption.create({ data: { ...wish, ...person } })
  return id
}
