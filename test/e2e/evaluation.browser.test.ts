import { countyDatabase, parseCountyCode } from '../../api/database/county-database'
import { judge } from '../../tools/verify/judge'
import { readPublished } from '../../tools/verify/published'
import type { BrowserPerson } from '../support/browser-person'
import { browserStage } from '../support/browser-stage'

jest.setTimeout(300_000)

const TITLE = '2026年村干部工作满意度评议'
const FIRST = '您对村干部这一年的工作满意吗？'
const REASON = '村民大会上当场评议，到会的都填完了'
const { enter } = browserStage()

const database = () => countyDatabase(parseCountyCode('540225'))
const evaluation = () => database().evaluation.findFirstOrThrow({ where: { title: TITLE, state: { not: 'DRAFT' } } })

/** Ten minutes before the end nothing waits for its random moment any more. */
async function endSoon(): Promise<void> {
  const { id } = await evaluation()
  await database().evaluation.update({ where: { id }, data: { closesAt: new Date(Date.now() + 540_000) } })
}

async function taken(): Promise<number> {
  const { id } = await evaluation()
  return database().evaluationElector.count({ where: { evaluationId: id, answered: true } })
}

async function inBox(): Promise<number> {
  const { id } = await evaluation()
  return database().secretBallot.count({ where: { evaluationId: id } })
}

test('a secret vote in two goes, changed before closing, counted, and found again by who gave it', async () => {
  await endSoon()
  const villager = await enter('达娃')
  const [before, boxed] = [await taken(), await inBox()]

  await villager.press('去评议')
  await villager.sees('没有人能知道您怎么选，包括管理员')
  await villager.press('开始填写')
  await villager.answer(FIRST, '满意')
  await villager.press('下一步')
  await villager.answer('村里的账目和大事，公开得清楚吗？', '基本满意')
  await villager.press('下一步')
  await villager.sees('还有 3 道必答题没有填')
  await villager.answer('找村干部办事，态度和速度怎么样？', '不满意')
  await villager.keeps('"service"')

  await villager.page.reload()
  await villager.sees('上次没填完的内容还在')
  await villager.press('接着上次填')
  await villager.sees('第 2 页，共 3 页')
  expect(await chosen(villager)).toEqual(['基本满意', '不满意'])
  await villager.answer('低保、补贴这些事，办得公道吗？', '满意')
  await villager.answer('村干部清廉不清廉，有没有占公家便宜？', '不了解')
  await villager.press('下一步')
  await villager.press('道路和路灯')
  await villager.type('还有什么话想对村里说？', '水渠边上装两盏灯')
  await villager.press('检查一遍')
  await villager.sees('水渠边上装两盏灯')

  // Signed by the API, but the answers are lost: the phone tries three times by itself before it asks its owner to.
  await villager.loseAnswers('IssueBallots', 3)
  await villager.press('投票')
  await villager.sees('网络不通，内容没有丢')
  await villager.press('投票')
  await villager.sees('全部投进票箱了')
  expect(villager.forgiveLostAnswers()).toBe(3)
  const parts = (await inBox()) - boxed
  expect(parts).toBeGreaterThan(4)
  await villager.sees(`已投进票箱 ${parts} / ${parts} 张`)
  await villager.press('看票号')
  const code = await villager.try(villager.screen.locator('.ballot-code').textContent())

  await villager.press('截止前改投')
  await villager.press('开始填写')
  expect(await chosen(villager)).toEqual(['满意'])
  await villager.answer(FIRST, '不满意')
  await villager.press('下一步')
  await villager.press('下一步')
  await villager.press('检查一遍')
  await villager.press('改投')
  await villager.sees(`已投进票箱 ${parts} / ${parts} 张`)
  expect(await inBox()).toBe(boxed + parts)
  expect(await taken()).toBe(before + 1)
  await villager.press('返回评议')
  await villager.sees('您已领票')

  // On another phone of hers there is nothing but what she wrote down.
  const again = await enter('达娃')
  await again.press('评议')
  await again.press('看我的票、改投')
  await again.sees('您已经领过票了')
  await again.press('输入票号')
  await again.type('票号', String(code).toLowerCase())
  await again.press('用这个票号')
  await again.sees('开始填写')

  const supervisor = await enter('次仁央宗')
  await supervisor.press('评议')
  await supervisor.press('看进展')
  await supervisor.sees(`已填 ${before + 1} /`)
  expect(await supervisor.text()).not.toContain('满意率')
  await supervisor.press('现在结束并计票')
  await supervisor.type('提前结束的原因', REASON)
  await supervisor.press('结束并公布结果')
  await supervisor.agree('结束并公布结果')
  await supervisor.sees('满意率')
  const published = await supervisor.text()
  expect(published).toContain(REASON)
  expect(published).toContain(`收回${before + 1}`)
  expect(published).toContain('水渠边上装两盏灯')

  await villager.go('/shell/main/index?tab=evaluation')
  await villager.press(TITLE)
  const cadre = await enter('旺堆加布')
  await cadre.press('评议')
  await cadre.press(TITLE)
  for (const person of [villager, cadre]) {
    await person.sees('满意率')
    expect(await figure(person)).toBe(await figure(supervisor))
    // What people wrote is for the host alone.
    expect(await person.text()).not.toContain('水渠边上装两盏灯')
  }

  await villager.press('核对我的票')
  await villager.sees('我的票在其中，总数一致')
  await cadre.press('重新数一遍')
  await cadre.sees('总数一致')
  expect(await cadre.text()).not.toContain('我的票在其中')
  const { id } = await evaluation()
  const found = await readPublished(new URL(villager.page.url()).origin, id)
  expect(judge(found, {})).toMatchObject({ ok: true, digestTold: 'GOOD', signature: 'GOOD' })

  await turnHer(id, boxed + parts)
  await villager.page.reload()
  await villager.sees('满意率')
  await villager.press('核对我的票')
  await villager.sees('有对不上的地方')
  await villager.sees(`“${FIRST}”：您这一张的内容和您投的不一样`)
  await cadre.press('重新数一遍')
  await cadre.sees('和上面公布的结果不一样')
})

/** Somebody with the whole database in hand turns every dissatisfied ballot of the first question into a satisfied one. */
async function turnHer(evaluationId: string, expected: number): Promise<void> {
  const all = await database().secretBallot.findMany({ where: { evaluationId } })
  expect(all).toHaveLength(expected)
  for (const { partId, number, answers } of all) {
    const [[question, answer] = ['', '']] = Object.entries(answers as Record<string, unknown>)
    if (question !== partId || answer !== 'DISSATISFIED') continue
    const key = { evaluationId, partId, number }
    const turned = { ...(answers as object), [question]: 'SATISFIED' }
    await database().secretBallot.update({ where: { evaluationId_partId_number: key }, data: { answers: turned } })
  }
}

const chosen = (person: BrowserPerson) =>
  person.screen.getByRole('radio', { checked: true }).evaluateAll((rows) => rows.map((row) => row.ariaLabel))

const figure = (person: BrowserPerson) =>
  person.try(person.screen.locator('.evaluation-result__headline').textContent())
