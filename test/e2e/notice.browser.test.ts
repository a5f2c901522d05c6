import { countyDatabase, parseCountyCode } from '../../api/database/county-database'
import type { BrowserPerson } from '../support/browser-person'
import { browserStage } from '../support/browser-stage'
import { hasMetadata, photograph } from '../support/picture'

jest.setTimeout(240_000)

const TITLE = '周六上午全村清理水渠'
const BODY = '周六上午九点，每户出一人，带铁锹，在村口集合。'
const { enter } = browserStage()

test('a cadre posts a notice with a picture, a villager reads and confirms it, and the cadre sees that', async () => {
  const cadre = await enter('旺堆加布')
  await cadre.press('工作台')
  await cadre.press('发通知')
  await cadre.type('标题', TITLE)
  await cadre.type('内容', BODY)
  await addPicture(cadre)
  await cadre.press('重要')
  await cadre.loseAnswers('PublishNotice', 1)
  await cadre.press('发布')
  await cadre.agree('发布')
  await cadre.sees('管理这条通知')
  expect(cadre.forgiveLostAnswers()).toBe(1)
  expect(await countyDatabase(parseCountyCode('540225')).notice.count({ where: { title: TITLE } })).toBe(1)
  await cadre.press('谁看了')
  // Who publishes reads it, too: it may be counted by now or not.
  await cadre.sees(/已看 [01] \/ \d+ 人/)
  await cadre.sees('0 人点了收到')

  const villager = await enter('达娃')
  await villager.sees('重要通知，请确认收到')
  await villager.press(TITLE)
  await villager.sees(BODY)
  await villager.press('收到')
  await villager.sees('您已点收到')

  await cadre.page.reload()
  await cadre.sees(/已看 2 \/ \d+ 人/)
  await cadre.sees('1 人点了收到')
  await cadre.press('已看')
  await cadre.sees('达娃')

  const picture = await openPicture(villager)
  expect(picture.subarray(0, 2).toString('hex')).toBe('ffd8')
  expect(await hasMetadata(picture)).toBe(false)
})

async function addPicture(person: BrowserPerson): Promise<void> {
  const buffer = await photograph()
  expect(await hasMetadata(buffer)).toBe(true)
  const choosing = person.page.waitForEvent('filechooser')
  await person.press('加图片')
  await (await choosing).setFiles({ name: 'shuiqu.jpg', mimeType: 'image/jpeg', buffer })
  await person.try(person.control('看大图：第 1 张，共 1 张').waitFor())
}

/** What the server gives to who presses the small picture. */
async function openPicture(person: BrowserPerson): Promise<Buffer> {
  const small = person.control('看大图：第 1 张，共 1 张')
  await person.try(person.page.waitForFunction(() => [...document.images].every((image) => image.naturalWidth > 0)))
  const large = person.page.waitForResponse((response) => /\/attachment\/.*\/file\?/.test(response.url()))
  await person.try(small.click())
  return (await large).body()
}
