import { countyDatabase, parseCountyCode } from '../../api/database/county-database'
import { runBare } from '../support/weapp/bare'
import { until } from '../support/weapp/patience'
import type { Simulation } from '../support/weapp/simulate'
import { weappStage } from '../support/weapp-person'

jest.setTimeout(300_000)

const TITLE = '2026年村干部工作满意度评议'
const PAGES = [['满意'], ['基本满意', '不满意', '满意', '不了解'], []] as const
const { enter, place } = weappStage()

const database = () => countyDatabase(parseCountyCode('540225'))
const evaluation = () => database().evaluation.findFirstOrThrow({ where: { title: TITLE, state: { not: 'DRAFT' } } })

async function inBox(): Promise<number> {
  const { id } = await evaluation()
  return database().secretBallot.count({ where: { evaluationId: id } })
}

/** Ten minutes before the end nothing waits for its random moment any more. */
async function endSoon(id: string): Promise<void> {
  await database().evaluation.update({ where: { id }, data: { closesAt: new Date(Date.now() + 540_000) } })
}

/** As if they had not taken their ballots yet, whatever the demo says. */
async function untake(evaluationId: string, personId: string): Promise<void> {
  await database().ballotIssue.deleteMany({ where: { evaluationId, personId } })
  const key = { evaluationId_personId: { evaluationId, personId } }
  await database().evaluationElector.update({ where: key, data: { answered: false } })
  // What they had cast goes with it: the board would show more ballots than were issued, and be right to.
  for (const { partId } of await database().ballotKey.findMany({ where: { evaluationId } })) {
    const where = { evaluationId, partId }
    const { number } = await database().secretBallot.findFirstOrThrow({ where })
    await database().secretBallot.deleteMany({ where: { ...where, number } })
  }
}

/** Everything asked for is answered; only the summary is left to press. */
const FILLED = {
  step: 2,
  answers: {
    overall: 'SATISFIED',
    openness: 'FAIRLY_SATISFIED',
    service: 'DISSATISFIED',
    fairness: 'SATISFIED',
    integrity: 'UNKNOWN',
  },
}

async function countVotes(evaluationId: string): Promise<number> {
  const { _sum } = await database().secretBallot.aggregate({ where: { evaluationId }, _sum: { revision: true } })
  return _sum.revision ?? 0
}

test('in an engine without what old phones lack: blinds, takes and casts', async () => {
  const { id } = await evaluation()
  await endSoon(id)
  const neighbour = await enter('旺堆加布')
  const storage = await neighbour.use(async (app) => new Map(app.phone.storage))
  const { viewer } = storage.get('session') as { viewer: { personId: string } }
  await untake(id, viewer.personId)
  const before = await inBox()
  storage.set(`draft:${viewer.personId}:evaluation-fill:${id}`, FILLED)
  const app = runBare({ ...place(), storage })
  try {
    expect(['Intl', 'TextEncoder', 'crypto', 'URL'].filter((name) => app.typeOf(name) !== 'undefined')).toEqual([])
    await app.tap('去评议')
    await app.waitForText('接着上次填')
    await app.tap('接着上次填')
    await app.tap('检查一遍')
    await app.tap('投票')
    await app.waitForText('全部投进票箱了')
  } finally {
    app.close()
  }
  expect(await inBox()).toBeGreaterThan(before + 4)
})

test('in WeChat: a secret vote, changed before closing, and found again on the board', async () => {
  const { id } = await evaluation()
  await endSoon(id)
  const before = await inBox()

  const villager = await enter('达娃')
  await villager.use(async (app) => {
    await app.tap('去评议')
    await app.waitForText('没有人能知道您怎么选')
    await app.tap('开始填写')
    await fill(app)
    await app.tap('投票')
    await app.waitForText('全部投进票箱了')
    expect(app.phone.sent.filter((name) => name === 'IssueBallots')).toHaveLength(1)
    const kept = [...app.phone.storage].find(([key]) => key.startsWith('ballot:'))
    expect(JSON.stringify(kept)).toContain('"CAST"')
    await app.tap('看票号')
    await app.waitForText('收起票号')
  })
  const parts = (await inBox()) - before
  const first = await countVotes(id)
  expect(parts).toBeGreaterThan(4)

  await villager.use(async (app) => {
    await app.open('/ballot/mine/index')
    await app.waitForText(`已投进票箱 ${parts} / ${parts} 张`)
    await app.tap('去看或改投')
    await app.tap('截止前改投')
    await app.tap('开始填写')
    await app.waitForText('第 1 页')
    await app.tap('不满意')
    await keeps(app, ({ overall }) => overall === 'DISSATISFIED')
    await app.tap('下一步')
    await app.waitForText('第 2 页')
    await app.tap('下一步')
    await app.waitForText('第 3 页')
    await app.tap('检查一遍')
    await app.tap('改投')
    await app.waitForText('全部投进票箱了')
    expect(app.phone.sent).not.toContain('IssueBallots')
  })
  expect(await inBox()).toBe(before + parts)
  // Each part counts one vote more; where a part began to count is its own affair.
  expect(await countVotes(id)).toBe(first + parts)

  const supervisor = await enter('次仁央宗')
  await supervisor.use(async (app) => {
    await app.tap('评议')
    await app.tap('看进展')
    await app.tap('现在结束并计票')
    await app.input('提前结束的原因', '村民大会上当场评议，到会的都填完了')
    await app.tap('结束并公布结果')
    await app.waitForText('结束后不能再填')
    await app.tap('结束并公布结果', 1)
    await app.waitForText('满意率')
  })

  await villager.use(async (app) => {
    await app.open(`/evaluation/result/index?id=${id}`)
    await app.tap('核对我的票')
    await app.waitForText('我的票在其中，总数一致')
  })
})

async function fill(app: Simulation): Promise<void> {
  let answered = 0
  for (const [at, answers] of PAGES.entries()) {
    await app.waitForText(`第 ${at + 1} 页`)
    // The options of each question are called alike: the first question comes first.
    for (const [question, answer] of answers.entries()) {
      await app.tap(answer, question)
      answered += 1
      await keeps(app, (kept) => Object.keys(kept).length === answered)
    }
    await app.tap(at === PAGES.length - 1 ? '检查一遍' : '下一步')
  }
}

/** Waits until the phone has taken the answers in. */
async function keeps(app: Simulation, holds: (answers: Record<string, unknown>) => boolean): Promise<void> {
  const kept = () => {
    const draft = [...app.phone.storage].find(([key]) => key.includes(':evaluation-fill:'))?.[1]
    return (draft as { answers?: Record<string, unknown> } | undefined)?.answers ?? {}
  }
  await until(
    () => holds(kept()),
    () => `kept is ${JSON.stringify(kept())}`,
  )
}
