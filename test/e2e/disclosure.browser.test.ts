import type { BrowserPerson } from '../support/browser-person'
import { browserStage } from '../support/browser-stage'

jest.setTimeout(240_000)

const TITLE = '三季度公益支出'
const GIST = '这一季度修路灯、修照料室一共花了两万七千元。'
const LINE = '老人日间照料室修房顶'
const FAULT = '修房顶的发票是 14500 元，和这里写的不一样，请核对。'
const QUESTION = '修房顶是哪家施工队做的，有没有比过价？'
const ANSWER = '镇上两家报价，选了便宜的一家，合同在村委会可以看。'
const CHECKS = [
  '真实：每一笔都有票据，真的花了、真的收了',
  '完整：没有漏记，期初期末对得上',
  '合规：该开会的开了会，该会签的会签了',
]
const { enter } = browserStage()

test('a disclosure goes from draft over return and correction to publication, question and answer', async () => {
  const cadre = await enter('旺堆加布')
  await cadre.press('工作台')
  await cadre.press('发公开')
  await cadre.press('集体公益福利支出')
  await cadre.press('开始填写')
  await cadre.type('标题', TITLE)
  await cadre.type('一句话说明', GIST)
  await addLine(cadre, '换村道路灯八盏', '拉孜镇五金店', '12,000')
  await addLine(cadre, LINE, '镇建筑队', '1.5万')
  await cadre.sees('2. 老人日间照料室修房顶')
  await submit(cadre)

  const supervisor = await enter('次仁央宗')
  await supervisor.press('工作台')
  await supervisor.press(TITLE)
  await supervisor.sees(/27,000\.00/)
  await supervisor.press('退回修改')
  await supervisor.type('哪里要改', FAULT)
  await decide(supervisor)

  await toWorkbench(cadre)
  await cadre.press(TITLE)
  await cadre.sees(`次仁央宗退回了这一份：${FAULT}`)
  await cadre.press(`2. ${LINE}`)
  await cadre.type('支出', '14,500')
  await cadre.press('好了')
  await submit(cadre)

  await toWorkbench(supervisor)
  await supervisor.press(TITLE)
  await supervisor.sees('上次退回后改了这些')
  await supervisor.sees(/26,500\.00/)
  await supervisor.press('同意公开')
  for (const check of CHECKS) await supervisor.press(check)
  await decide(supervisor)

  await toWorkbench(cadre)
  await cadre.press(TITLE)
  await cadre.press('公开')
  await cadre.agree('公开')
  await cadre.sees('已公开，全村都能看到了')

  const villager = await enter('达娃')
  await villager.turnTo('公开')
  await villager.press(TITLE)
  await villager.sees(GIST)
  await villager.sees('同意公开')
  await villager.pressBeside(LINE, '问一问')
  await villager.sees(`问这一笔：${LINE}`)
  await villager.type('您想问什么', QUESTION)
  await villager.press('提交问题')
  await villager.sees('等待回答')

  await toWorkbench(cadre)
  await cadre.press(QUESTION)
  await cadre.sees(`问的是：${LINE}`)
  await cadre.press('回答')
  await cadre.type('回答', ANSWER)
  await cadre.press('公开回答')
  await cadre.sees('已回答，村民都能看到')

  await villager.page.reload()
  await villager.sees(ANSWER)
})

async function addLine(person: BrowserPerson, use: string, payee: string, money: string): Promise<void> {
  await person.press('添一笔')
  await person.type('用途', use)
  await person.type('收款方', payee)
  await person.type('支出', money)
  await person.press('纸质原件留村里')
  await person.press('好了')
}

async function submit(person: BrowserPerson): Promise<void> {
  await person.press('提交审核')
  await person.agree('提交')
  await person.sees('已交监委会审核，还没有公开')
}

async function decide(person: BrowserPerson): Promise<void> {
  await person.press('提交意见')
  await person.agree('确定')
  await person.sees('今天先办')
}

const toWorkbench = (person: BrowserPerson) => person.go('/shell/main/index?tab=workbench')
