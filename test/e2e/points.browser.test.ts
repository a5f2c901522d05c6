import { countyDatabase, parseCountyCode } from '../../api/database/county-database'
import { postDueClaims } from '../../api/points/post-due'
import type { BrowserPerson } from '../support/browser-person'
import { browserStage } from '../support/browser-stage'
import { photograph } from '../support/picture'

jest.setTimeout(300_000)

const COUNTY = parseCountyCode('540225')
const DEED = '门前三包，一个月没有脏乱'
const WORDS = '这个月门前天天扫'
const { enter } = browserStage()

test('a household declares, two others verify, it is published, posted and redeemed', async () => {
  const villager = await enter('达娃')
  await villager.press('积分')
  await villager.sees('我家的积分')
  await villager.press('申报一件事')
  await villager.try(villager.screen.getByRole('radio', { name: DEED }).click())
  await villager.type('说一说', WORDS)
  await villager.press('申报')
  await villager.sees('等两人核实')

  const cadre = await enter('旺堆加布')
  await verify(cadre, '去看过，门前干净')
  await cadre.sees('还差一人核实')

  const supervisor = await enter('次仁央宗')
  await verify(supervisor, '和组长一起看的，属实', true)
  await supervisor.sees('公示中')

  const later = new Date(Date.now() + 6 * 86_400_000)
  await countyDatabase(COUNTY).$transaction((db) => postDueClaims(db, COUNTY, later))
  await villager.page.reload()
  await villager.sees('已入账')

  await villager.go('/points/home/index')
  await villager.press('青稞种子')
  await villager.press('兑换')
  await villager.sees('青稞种子 × 1')
  const open = { goodsTitle: '青稞种子', handedAt: null }
  expect(await countyDatabase(COUNTY).pointsRedemption.count({ where: open })).toBe(1)
})

/** Finds the claim on the desk and says how it was made sure of; with a photo where none is there yet. */
async function verify(person: BrowserPerson, words: string, photo = false): Promise<void> {
  await person.go('/points/desk/index')
  await person.press(DEED)
  await person.sees(WORDS)
  await person.press('核实属实')
  await person.type('怎么核实的', words)
  if (photo) {
    const choosing = person.page.waitForEvent('filechooser')
    await person.press('加图片')
    await (await choosing).setFiles({ name: 'menqian.jpg', mimeType: 'image/jpeg', buffer: await photograph() })
    await person.try(person.control('看大图：第 1 张，共 1 张').waitFor())
  }
  await person.agree('核实属实')
  await person.sees(words)
}
