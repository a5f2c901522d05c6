import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasMetadata, photograph } from '../support/picture'
import { weappStage } from '../support/weapp-person'

jest.setTimeout(240_000)

const TITLE = '周六上午全村清理水渠'
const BODY = '周六上午九点，每户出一人，带铁锹，在村口集合。'
const PICTURE = '看大图：第 1 张，共 1 张'
const { enter, download } = weappStage()

let album: string
beforeAll(() => {
  album = mkdtempSync(join(tmpdir(), 'mingbai-album-'))
})
afterAll(() => rmSync(album, { recursive: true, force: true }))

test('in WeChat: a cadre posts a notice with a picture, a villager reads and confirms it, and the cadre sees that', async () => {
  const picture = join(album, 'shuiqu.jpg')
  writeFileSync(picture, await photograph())

  const cadre = await enter('旺堆加布')
  await cadre.use(async (app) => {
    app.phone.chosen.push({ path: picture })
    await app.tap('工作台')
    await app.tap('发通知')
    await app.input('标题', TITLE)
    await app.input('内容', BODY)
    await app.tap('加图片')
    await app.tap(PICTURE)
    await app.tap('重要')
    await app.tap('发布')
    await app.waitForText('现在发布？')
    await app.tap('发布', 1)
    await app.waitForText('管理这条通知')
    await app.tap('谁看了')
    await app.waitForText('0 人点了收到')
  })

  const villager = await enter('达娃')
  const shown = await villager.use(async (app) => {
    await app.waitForText('重要通知，请确认收到')
    await app.tap(TITLE)
    await app.waitForText(BODY)
    await app.tap('收到')
    await app.waitForText('您已点收到')
    await app.tap(PICTURE)
    return app.phone.calls.find(({ name }) => name === 'previewImage')?.options.current
  })

  await cadre.use(async (app) => {
    await app.tap(TITLE)
    await app.tap('谁看了')
    await app.waitForText('1 人点了收到')
    await app.tap('已看')
    await app.waitForText('达娃')
  })

  const served = await download(String(shown))
  expect(served.subarray(0, 2).toString('hex')).toBe('ffd8')
  expect(await hasMetadata(served)).toBe(false)
})
