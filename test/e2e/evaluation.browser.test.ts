import { countyDatabase, parseCountyCode } from '../../api/database/county-database'
import type { BrowserPerson } from '../support/browser-person'
import { browserStage } from '../support/browser-stage'

jest.setTimeout(240_000)

const TITLE = '2026年村干部工作满意度评议'
const REASON = '村民大会上当场评议，到会的都填完了'
const { enter } = browserStage()

const ballots = () =>
  countyDatabase(parseCountyCode('540225')).ballot.count({ where: { evaluation: { title: TITLE } } })

test('a villager fills an evaluation in two goes, it closes, and everybody sees what came out', async () => {
  const villager = await enter('达娃')
  const before = await ballots()

  await villager.press('去评议')
  await villager.press('开始填写')
  await villager.answer('您对村干部这一年的工作满意吗？', '满意')
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

  // The phone tries three times by itself before it asks its owner to.
  await villager.loseAnswers('SubmitEvaluation', 3)
  await villager.press('提交评议')
  await villager.sees('网络不通，内容没有丢')
  await villager.press('提交评议')
  await villager.sees('已提交，谢谢您')
  expect(villager.forgiveLostAnswers()).toBe(3)
  expect(await ballots()).toBe(before + 1)
  await villager.press('返回评议')
  await villager.sees('您已提交')

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
})

const chosen = (person: BrowserPerson) =>
  person.screen.getByRole('radio', { checked: true }).evaluateAll((rows) => rows.map((row) => row.ariaLabel))

const figure = (person: BrowserPerson) =>
  person.try(person.screen.locator('.evaluation-result__headline').textContent())
