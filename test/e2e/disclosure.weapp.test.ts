import type { Simulation } from '../support/weapp/simulate'
import { weappStage } from '../support/weapp-person'

jest.setTimeout(240_000)

const TITLE = '三季度公益支出'
const GIST = '这一季度修路灯、修照料室一共花了两万七千元。'
const LINE = '老人日间照料室修房顶'
const FAULT = '修房顶的发票是 14500 元，和这里写的不一样，请核对。'
const QUESTION = '修房顶是哪家施工队做的，有没有比过价？'
const ANSWER = '镇上两家报价，选了便宜的一家，合同在村委会可以看。'
const { enter } = weappStage()

test('in WeChat: a disclosure goes from draft over return and correction to publication, question and answer', async () => {
  const cadre = await enter('旺堆加布')
  await cadre.use(async (app) => {
    await app.tap('工作台')
    await app.tap('发公开')
    await app.tap('集体公益福利支出')
    await app.tap('开始填写')
    await app.input('标题', TITLE)
    await app.input('一句话说明', GIST)
    await addLine(app, '换村道路灯八盏', '拉孜镇五金店', '12,000', '= 12,000.00 元')
    await addLine(app, LINE, '镇建筑队', '1.5万', '= 15,000.00 元')
    await submit(app)
  })

  const supervisor = await enter('次仁央宗')
  await supervisor.use(async (app) => {
    await app.tap('工作台')
    await app.tap(TITLE)
    await app.waitForText('27,000.00')
    await app.tap('退回修改')
    await app.input('哪里要改', FAULT)
    await decide(app)
  })

  await cadre.use(async (app) => {
    await app.tap('工作台')
    await app.tap(TITLE)
    await app.waitForText(`次仁央宗退回了这一份：${FAULT}`)
    await app.tap(`2. ${LINE}`)
    await app.input('支出', '14,500')
    await app.waitForText('= 14,500.00 元')
    await app.tap('好了')
    await app.waitForText('支出 14,500.00 元')
    await submit(app)
  })

  await supervisor.use(async (app) => {
    await app.tap('工作台')
    await app.tap(TITLE)
    await app.waitForText('上次退回后改了这些')
    await app.waitForText('26,500.00')
    await app.tap('同意公开')
    await app.tap('真实：每一笔都有票据，真的花了、真的收了')
    await app.tap('完整：没有漏记，期初期末对得上')
    await app.tap('合规：该开会的开了会，该会签的会签了')
    await decide(app)
  })

  await cadre.use(async (app) => {
    await app.tap('工作台')
    // Until it is there, the row of yesterday's visit leads to the draft.
    await app.waitForText('监委会已审核：可以公开了')
    await app.tap(TITLE)
    await app.tap('公开')
    await app.waitForText('现在公开？')
    await app.tap('公开', 1)
    await app.waitForText('已公开，全村都能看到了')
  })

  const villager = await enter('达娃')
  await villager.use(async (app) => {
    await app.tap('公开')
    await app.waitForText('已经公开的')
    await app.tap(TITLE)
    await app.waitForText(GIST)
    await app.waitForText('同意公开')
    await app.tap('问一问', 1)
    await app.waitForText(`问这一笔：${LINE}`)
    await app.input('您想问什么', QUESTION)
    await app.tap('提交问题')
    await app.waitForText('等待回答')
  })

  await cadre.use(async (app) => {
    await app.tap('工作台')
    await app.tap(QUESTION)
    await app.waitForText(`问的是：${LINE}`)
    await app.tap('回答')
    await app.input('回答', ANSWER)
    await app.tap('公开回答')
    await app.waitForText('已回答，村民都能看到')
  })

  await villager.use(async (app) => {
    await app.tap('公开')
    await app.waitForText('已经公开的')
    await app.tap(TITLE)
    await app.waitForText(ANSWER)
  })
})

async function addLine(app: Simulation, use: string, payee: string, money: string, understood: string): Promise<void> {
  await app.tap('添一笔')
  await app.input('用途', use)
  await app.input('收款方', payee)
  await app.tap('纸质原件留村里')
  await app.input('支出', money)
  await app.waitForText(understood)
  await app.tap('好了')
  await app.waitForText(use)
}

async function submit(app: Simulation): Promise<void> {
  await app.tap('提交审核')
  await app.tap('提交')
  await app.waitForText('已交监委会审核，还没有公开')
}

async function decide(app: Simulation): Promise<void> {
  await app.tap('提交意见')
  await app.tap('确定')
  await app.waitForText('今天先办')
}
