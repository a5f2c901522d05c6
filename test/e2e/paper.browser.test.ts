import { countyDatabase, parseCountyCode } from '../../api/database/county-database'
import type { Board } from '../../shared/ballot/board'
import { verifyBoard } from '../../shared/ballot/verify-board'
import type { BrowserPerson } from '../support/browser-person'
import { browserStage } from '../support/browser-stage'
import { photograph } from '../support/picture'

jest.setTimeout(400_000)

const TITLE = '2026年村干部工作满意度评议'
const QUESTION = '您对村干部这一年的工作满意吗？'
const { enter, visit } = browserStage()
const database = () => countyDatabase(parseCountyCode('540225'))

const openEvaluation = () => database().evaluation.findFirstOrThrow({ where: { title: TITLE, state: 'OPEN' } })

/** Names on the roll that took nothing yet, and are nobody of the demo's faces. */
async function waiting(evaluationId: string, count: number): Promise<string[]> {
  const electors = await database().evaluationElector.findMany({
    where: { evaluationId, answered: false, channel: 'PHONE' },
  })
  const people = await database().person.findMany({
    where: { id: { in: electors.map(({ personId }) => personId) }, offices: { none: {} }, name: { not: '达娃' } },
    orderBy: { name: 'asc' },
  })
  const names = people.map(({ name }) => name)
  const unlike = names.filter((name) => names.filter((other) => other.startsWith(name)).length === 1)
  return unlike.slice(0, count)
}

const inBox = (evaluationId: string) => database().secretBallot.count({ where: { evaluationId } })

test('a helper reads aloud, reads back, casts, and the phone forgets', async () => {
  const { id } = await openEvaluation()
  const [name = ''] = await waiting(id, 1)
  await database().person.updateMany({ where: { name }, data: { hasAccount: false } })
  const before = await inBox(id)
  const helper = await enter('何守望')
  await helper.turnTo('评议')
  await helper.press('看进展')
  await helper.press('帮没有手机的人填')
  await helper.type('按姓名找', name)
  await helper.press(name)
  await helper.press('他本人在旁边，并且同意由我帮他填')
  await helper.press('开始，半小时内填完')
  await helper.sees(`帮 ${name} 填`)
  await answerAll(helper)
  await helper.sees('一条一条念给他听')
  await helper.press(`${name} 说：都对`)
  await helper.press('封票，投出去')
  await helper.try(helper.screen.getByText('投好了').first().waitFor({ timeout: 120_000 }))
  await helper.press('票号已交给他，结束')
  await helper.sees(`这部手机已经忘掉 ${name} 选了什么`)
  const kept = await helper.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('ballot:')))
  expect(kept).toEqual([])
  expect(await inBox(id)).toBeGreaterThan(before)
  const [session] = await database().helperSession.findMany({ where: { evaluationId: id } })
  expect(session).toMatchObject({ helperName: '何守望', endedAt: expect.any(Date) })
})

/** Presses the first answer of each question, and leaves what may be left. */
async function answerAll(helper: BrowserPerson): Promise<void> {
  for (let question = 0; question < 30; question++) {
    if ((await helper.text()).includes('一条一条念给他听')) return
    const answer = helper.screen.getByRole('radio').first()
    if (await answer.isVisible().catch(() => false)) await helper.try(answer.click())
    const next = helper.screen.getByRole('button', { name: /^(下一题|他不答这一题)$/ })
    await helper.try(next.click())
  }
}

test('paper is read twice, decided, signed, counted with the phones, and the board verifies', async () => {
  const { id, divisionCode } = await openEvaluation()
  const [one = '', two = ''] = await waiting(id, 2)
  const villager = await database().person.findFirstOrThrow({ where: { name: '达娃', divisionCode } })
  const startsOn = new Date('2025-01-01')
  await database().office.create({ data: { personId: villager.id, kind: 'REPRESENTATIVE', divisionCode, startsOn } })

  const supervisor = await enter('次仁央宗')
  await supervisor.turnTo('评议')
  await supervisor.press('看进展')
  await supervisor.press('纸质票和名单')
  await supervisor.press('看名单，登记纸质票')
  await supervisor.press('没领票')
  for (const name of [one, two]) {
    await supervisor.type('按姓名找', name)
    await supervisor.press('登记纸质票')
    await supervisor.agree('登记纸质票')
    await supervisor.sees('这里没有人')
  }
  await supervisor.sees('+ 纸质票 2')
  await supervisor.go(`/paper-ballot/desk/index?id=${id}`)
  await supervisor.press('请一位村民代表')
  await supervisor.press('达娃')
  await supervisor.try(
    supervisor.screen.getByRole('dialog').last().getByRole('button', { name: '请一位村民代表' }).click(),
  )
  await supervisor.sees('次仁央宗 指定')
  await supervisor.type('这一批有几张（连空白、作废的一起数）', '2')
  await supervisor.press('数好了，开始录这一批')
  await supervisor.sees('第 1 批 · 2 张')
  const { id: batch } = await database().paperBatch.findFirstOrThrow({ where: { evaluationId: id } })

  await readIn(await enter('达娃'), batch, ['满意', '不满意'])
  const township = await enter('普布次吉')
  await readIn(township, batch, ['基本满意', '不满意'])
  await township.sees('下面 1 处不一样')
  await township.answer(`第 1 张 ${QUESTION}`, '满意')
  await township.press('都核对好了')
  await township.sees('由 普布次吉 对着票定下')

  await supervisor.go(`/paper-ballot/batch/index?id=${batch}`)
  const choosing = supervisor.page.waitForEvent('filechooser')
  await supervisor.press('加图片')
  await (await choosing).setFiles({ name: 'piao.jpg', mimeType: 'image/jpeg', buffer: await photograph() })
  await supervisor.sees('签字入箱')
  await supervisor.try(supervisor.control('看大图：第 1 张，共 1 张').waitFor())
  const before = await inBox(id)
  await supervisor.press('签字入箱')
  await supervisor.agree('签字入箱')
  await supervisor.sees('次仁央宗 签字')
  expect(await inBox(id)).toBeGreaterThan(before)

  await supervisor.go(`/evaluation/result/index?id=${id}`)
  await supervisor.press('现在结束并计票')
  await supervisor.type('提前结束的原因', '村民大会上都填完了')
  await supervisor.press('结束并公布结果')
  await supervisor.agree('结束并公布结果')
  await supervisor.press('纸质票和名单')
  await supervisor.press('都清点完了，计票并公布')
  await supervisor.agree('都清点完了，计票并公布')
  await supervisor.sees('满意率')

  const { page, origin } = await visit('/')
  const read = await page.evaluate((url) => fetch(url).then((answer) => answer.json()), `${origin}/board/540225/${id}`)
  const { board } = read as { board: Board }
  expect(board.roll.paper).toBe(2)
  expect(verifyBoard(board)).toMatchObject({ ok: true, faults: [] })
})

/** Reads the sheets of a batch in: one question each, the others left out on the paper. */
async function readIn(reader: BrowserPerson, batch: string, said: readonly string[]): Promise<void> {
  await reader.go(`/paper-ballot/batch/index?id=${batch}`)
  await reader.press('录我的这一份')
  for (const [at, answer] of said.entries()) {
    await reader.try(
      reader.screen
        .getByText(`录第 ${at + 1} 张，共 ${said.length} 张`)
        .first()
        .waitFor(),
    )
    await reader.answer(QUESTION, answer)
    await reader.press(at === said.length - 1 ? '存下' : '存下，录下一张')
  }
  await reader.press('交这一份')
  await reader.sees('第 1 批 · 2 张')
}
