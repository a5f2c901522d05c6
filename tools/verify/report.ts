import type { BoardFaultCode } from '../../shared/ballot/verify-board'
import type { Verdict } from './judge'

const FAULTS: Record<BoardFaultCode, string> = {
  BOARD_FORMAT: '内容读不懂，不是一份票榜',
  BOARD_PARTS: '公布的题目和表对不上',
  BOARD_KEY: '印章（公钥）不合格',
  BOARD_KEY_TWICE: '两道题用了同一个印章',
  BOARD_ISSUED: '领票的人比名单上的还多',
  BOARD_CAST: '票数和公布的总数不一样',
  BOARD_PAPER: '纸质票的张数不对',
  BOARD_ORDER: '有重复的票，或者顺序被动过',
  BOARD_NUMBER: '票号不是票号',
  BOARD_SIGNATURE: '票上的章是假的',
  BOARD_ANSWERS: '票的内容不合题目',
  BOARD_COUNT: '重新数出来的和公布的不一样',
}

const SIGNED = { GOOD: '真', BAD: '假！', NONE: '没有（这份只有票榜本身）' }
const TOLD = { GOOD: '一致', BAD: '不一致！', NONE: '没有附指纹' }
const MOST_LINES = 20

/** What was looked at and what was found, for a person to read. */
export function report(verdict: Verdict): string {
  const { title, evaluationId, roll, ballots, digest, faults } = verdict
  const lines = [
    `评议：${title}（${evaluationId}）`,
    `名单：${roll?.people ?? '?'} 人，其中纸质 ${roll?.paper ?? '?'} 人`,
    `验过的票：${ballots} 张（每道题一张）`,
    `指纹：${digest}（${TOLD[verdict.digestTold]}）`,
    `签名：${SIGNED[verdict.signature]}${verdict.key === null ? '' : ` · 公钥 ${verdict.key}`}`,
    ...faults.slice(0, MOST_LINES).map(({ code, part, at }) => `✗ ${FAULTS[code]}${placeOf(part, at)}`),
    ...(faults.length > MOST_LINES ? [`✗ ……共 ${faults.length} 处`] : []),
    ...mineLines(verdict),
    verdict.ok ? '结论：总数一致，每张票的章都是真的。' : '结论：有对不上的地方！请交给村务监督委员会、乡镇和县里。',
  ]
  return `${lines.join('\n')}\n`
}

function placeOf(part: string | null, at: number | null): string {
  if (part === null) return ''
  return at === null ? `（题 ${part}）` : `（题 ${part}，第 ${at + 1} 张）`
}

function mineLines({ mine }: Verdict): string[] {
  if (mine === null) return []
  const lines = mine.map(({ partId, found, answers }) => {
    if (!found) return `✗ 题 ${partId}：没有这个票号的票`
    return `✓ 题 ${partId}：您的票在其中${answers === null ? '' : `，内容 ${JSON.stringify(answers)}`}`
  })
  return lines.some((line) => line.startsWith('✓')) ? lines : [...lines, '✗ 这个票号在这次评议里没有投过票。']
}
