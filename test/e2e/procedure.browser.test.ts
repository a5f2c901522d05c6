import { countyDatabase, parseCountyCode } from '../../api/database/county-database'
import { letDaysPass } from '../procedure/days-pass'
import type { BrowserPerson } from '../support/browser-person'
import { browserStage } from '../support/browser-stage'
import { photograph } from '../support/picture'

jest.setTimeout(240_000)

const COUNTY = '540225'
const TITLE = '一组到水磨的土路硬化'
const PLAN = '一组到水磨 800 米土路铺水泥。\n走西边，占三户菜地边。\n约 32 万元。'
const BETTER = '一组到水磨 760 米土路铺水泥。\n走东边，不占菜地。\n约 30 万元。'
const OBJECTION = '东边那段要过我家门口，施工时怎么走？'
const REPLY = '施工分两半做，先留一半走人，工期五天。'
const { enter } = browserStage()

test('四议两公开 from the proposal over a failed meeting, an objection and both disclosures to the archive', async () => {
  const cadre = await enter('旺堆加布')
  await propose(cadre)
  await step(cadre, '登记：提议来源')
  await cadre.press('村民或党员提出的')
  await write(cadre, '三月村民大会上，一组七户联名提出')
  await step(cadre, '登记：征求意见情况')
  await write(cadre, '入户问了 46 户，43 户赞成')
  await finish(cadre, '这一步办完了')

  await call(cadre)
  await letDaysPass(COUNTY, TITLE, 2)
  await record(cadre, everybody)
  await call(cadre)
  await letDaysPass(COUNTY, TITLE, 2)
  await record(cadre, everybody, 1)

  await call(cadre, '村民代表会议')
  // Entered three days after it was held: somebody who was there stands witness.
  await letDaysPass(COUNTY, TITLE, 6)
  await failed(cadre)
  await revise(cadre)
  await call(cadre)
  await letDaysPass(COUNTY, TITLE, 2)
  await record(cadre, everybody, 1)
  await call(cadre, '村民代表会议')
  await letDaysPass(COUNTY, TITLE, 4)
  await record(
    cadre,
    async (called) => {
      await cadre.type('姓名', '普布次吉')
      await cadre.type('职务', '拉孜镇副镇长')
      return everybody(called)
    },
    2,
  )
  await cadre.sees(/等监委会签意见/)
  const supervisor = await enter('次仁央宗')
  await agree(supervisor)
  await cadre.page.reload()
  await finish(cadre, '这一步办完了')

  await hangOut(cadre)
  const id = await matterId()
  const villager = await enter('达娃')
  await villager.go(`/procedure/detail/index?id=${id}`)
  await villager.press('有不同意见，提异议')
  await villager.type('您对哪里有意见', OBJECTION)
  await villager.press('提交异议')
  await villager.sees(OBJECTION)
  await agree(supervisor)
  await letDaysPass(COUNTY, TITLE, 8)
  await cadre.page.reload()
  await cadre.sees(/还有村民的异议没有答复/)
  await cadre.press('去答复')
  await cadre.press('答复')
  await cadre.type('答复', REPLY)
  await cadre.press('提交答复')
  await cadre.sees(REPLY)
  await villager.page.reload()
  await villager.sees(REPLY)
  await cadre.go(`/procedure/step/index?id=${id}`)
  await cadre.page.reload()
  await finish(cadre, '结束公开')

  await photographed(cadre, '登记：合同')
  await photographed(cadre, '登记：票据')
  await step(cadre, '登记：进度')
  await write(cadre, '路基和面层都完成了')
  await finish(cadre, '这一步办完了')
  await photographed(cadre, '登记：决算')
  await step(cadre, '登记：验收记录')
  await write(cadre, '监委会三人、代表五人到现场量了，合格')
  await hangOut(cadre)
  await agree(supervisor)
  await letDaysPass(COUNTY, TITLE, 8)
  await cadre.page.reload()
  await finish(cadre, '结束公开')
  await step(cadre, '登记：档案目录')
  await write(cadre, '提议、会议、公开、票据共 23 份，存村委会')
  await finish(cadre, '归档')
  await cadre.sees('已经全部办完')
  const archived = await database().procedure.findUniqueOrThrow({
    where: { id },
    select: { archivedAt: true, planVersion: true },
  })
  expect(archived).toEqual({ archivedAt: expect.any(Date), planVersion: 2 })
})

const database = () => countyDatabase(parseCountyCode(COUNTY))
const matterId = async () => (await database().procedure.findFirstOrThrow({ where: { title: TITLE } })).id

/** The one button at the bottom. */
const step = (person: BrowserPerson, name: string) =>
  person.try(person.screen.locator('.mb-screen__bottom').getByRole('button', { name, exact: true }).click())

async function finish(cadre: BrowserPerson, name: string): Promise<void> {
  await step(cadre, name)
  await cadre.agree(name)
}

async function propose(cadre: BrowserPerson): Promise<void> {
  await cadre.press('工作台')
  await cadre.press('办一件大事（四议两公开）')
  await cadre.press('修路、通水、装路灯')
  await cadre.type('这件事叫什么', TITLE)
  await cadre.type('方案', PLAN)
  await cadre.press('提议')
  await cadre.agree('提议')
  await cadre.sees('还差：提议来源、征求意见情况。')
}

async function write(cadre: BrowserPerson, text: string): Promise<void> {
  await cadre.type('写下来', text)
  await cadre.press('登记')
}

async function addPicture(cadre: BrowserPerson, place: number): Promise<void> {
  const choosing = cadre.page.waitForEvent('filechooser')
  await cadre.try(cadre.screen.getByRole('button', { name: '加图片', exact: true }).nth(place).click())
  await (await choosing).setFiles({ name: 'hui.jpg', mimeType: 'image/jpeg', buffer: await photograph() })
  await cadre.try(cadre.control('看大图：第 1 张，共 1 张').nth(place).waitFor())
}

async function photographed(cadre: BrowserPerson, name: string): Promise<void> {
  await step(cadre, name)
  await addPicture(cadre, 0)
  await cadre.press('登记')
}

async function call(cadre: BrowserPerson, body?: string): Promise<void> {
  await step(cadre, '发会议通知')
  if (body) await cadre.press(body)
  await cadre.type('在哪里开', '村委会会议室')
  await cadre.press('发出通知')
  await cadre.agree('发出通知')
  await cadre.sees('看名单')
}

interface Count {
  attended: number
  votesFor: number
}

const everybody = async (called: number): Promise<Count> => ({ attended: called, votesFor: called })

/** Enters how the meeting went; `count` is told how many were called. */
async function record(cadre: BrowserPerson, count: (called: number) => Promise<Count>, pictures = 0): Promise<void> {
  const { attended, votesFor } = await count(await opened(cadre))
  await cadre.type('到会人数', String(attended))
  await cadre.type('赞成', String(votesFor))
  await cadre.type('会议记录', '逐条讨论，举手表决。')
  for (let place = 0; place < pictures; place += 1) await addPicture(cadre, place)
  await cadre.sees('会议有效，通过。')
  await cadre.press('登记')
  await cadre.agree('确认登记')
  await cadre.sees('已登记：通过')
}

async function opened(cadre: BrowserPerson): Promise<number> {
  await cadre.page.reload()
  await step(cadre, '登记开会结果')
  await cadre.sees('弃权')
  return Number(/应到 (\d+) 人/.exec(await cadre.text())?.[1])
}

/** Enough came, too few voted for; one says by name why. */
async function failed(cadre: BrowserPerson): Promise<void> {
  const called = await opened(cadre)
  await cadre.type('到会人数', String(called + 1))
  await cadre.type('赞成', '3')
  await cadre.sees(`到会 ${called + 1} 人，比应到的 ${called} 人还多，请核对签到表。`)
  await cadre.type('到会人数', String(called))
  await cadre.type('反对', String(called - 3))
  await cadre.sees('没有通过：退回上一步，方案改成第 2 版再议。')
  await cadre.press('添一位反对的人')
  await cadre.try(cadre.screen.getByRole('dialog').getByRole('link').first().click())
  await cadre.try(
    cadre.screen
      .getByLabel(/反对的理由$/)
      .and(cadre.page.locator('textarea'))
      .fill('占我家菜地'),
  )
  await cadre.type('输入姓名查找', '达娃')
  await cadre.press('达娃，')
  await cadre.press('登记')
  await cadre.agree('确认登记')
  await cadre.sees(/没有通过：已退回上一步，方案改成第 2 版再议/)
}

async function revise(cadre: BrowserPerson): Promise<void> {
  await step(cadre, '改方案')
  await cadre.type('方案', BETTER)
  await cadre.type('这次改了什么、采纳了谁的意见', '改走东边，不占菜地')
  await cadre.press('存为第 2 版')
  await cadre.sees('方案第 2 版已存好')
}

async function hangOut(cadre: BrowserPerson): Promise<void> {
  await finish(cadre, '开始公开')
  await photographed(cadre, '登记：公开栏照片')
  await cadre.sees(/要贴满 7 天.*不能提前/)
}

/** The supervision committee finds it in its queue and agrees. */
async function agree(supervisor: BrowserPerson): Promise<void> {
  await supervisor.go('/procedure/review/index')
  await supervisor.page.reload()
  await supervisor.press(TITLE)
  await supervisor.press('同意')
  await supervisor.press('提交意见')
  await supervisor.agree('同意')
  await supervisor.sees('已提交同意意见')
}
