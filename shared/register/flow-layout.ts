import { rolesOf } from '../power-list/check'
import type { PowerStep } from '../power-list/micro-power'

/** Where everything of a flow diagram stands, in pixels from its top left corner. Drawn by plain boxes on phone and desk. */
export interface FlowNode {
  id: string
  kind: 'START' | 'STEP' | 'END'
  /** Which step, counted from 0; null for start and end. */
  step: number | null
  x: number
  y: number
  width: number
  height: number
}

export interface FlowPoint {
  x: number
  y: number
}

export interface FlowLine {
  id: string
  /** BACK is taken on no and leads to the same or an earlier step. */
  kind: 'NEXT' | 'BACK'
  from: string
  to: string
  /** Corners; every stretch is level or upright. The arrow stands at the last one. */
  points: FlowPoint[]
  /** The yes of a question. */
  yes: boolean
}

/** One role's row across the diagram. */
export interface FlowLane {
  who: string
  y: number
  height: number
}

export interface FlowLayout {
  width: number
  height: number
  nodes: FlowNode[]
  lines: FlowLine[]
  lanes: FlowLane[]
}

/** What the letters measure: px of body and small text, and the line height as a factor. */
export interface FlowMetrics {
  width: number
  text: number
  small: number
  leading: number
}

export const FLOW = { padding: 12, gap: 40, rail: 16, railGap: 12, terminal: 44, pace: 4, icon: 30 } as const

/** Every letter is taken as wide as a Chinese one, so that a box is rather too tall than too small. */
const linesOf = (text: string, size: number, width: number) =>
  text === '' ? 0 : Math.max(1, Math.ceil((text.length * size) / Math.max(size, width)))

/** How tall a step's box must be to hold its words. `role` is left out where the lane says it. */
function stepHeight(step: PowerStep, { text, small, leading }: FlowMetrics, width: number, role: boolean): number {
  const inner = width - FLOW.padding * 2
  const beside = inner - FLOW.icon
  const rows = (words: string, size: number, room: number) => linesOf(words, size, room) * size * leading
  const blocks = [
    rows(`${step.title}第0步000天内`, text, inner),
    role ? rows(step.who, small, beside) : 0,
    rows(step.what, small, inner),
    rows(step.documents.join('、'), small, beside),
    rows(step.disclosure ?? '', small, beside),
    rows(step.supervisor === null ? '' : `${step.supervisor}监督这一步`, small, beside),
    step.ask === null
      ? 0
      : rows(step.ask.question, small, beside) + rows(`不是：${step.ask.otherwise}，回到第00步`, small, inner) + 10,
  ].filter((height) => height > 0)
  return Math.ceil(blocks.reduce((sum, height) => sum + height, 0) + (blocks.length - 1) * FLOW.pace + FLOW.padding * 2)
}

const nodeId = (step: number) => `step-${step + 1}`

interface Back {
  from: number
  to: number
  rail: number
}

/** Ways back that run beside each other get rails of their own; the shortest the innermost. */
function railsOf(steps: readonly PowerStep[]): Back[] {
  const backs: Back[] = []
  const wanted = steps
    .map(({ ask }, from) => ({ from, to: ask === null || ask.backTo === null ? -1 : ask.backTo - 1 }))
    .filter(({ to }) => to >= 0)
    .sort((one, other) => one.from - one.to - (other.from - other.to) || one.from - other.from)
  for (const { from, to } of wanted) {
    let rail = 0
    while (backs.some((back) => back.rail === rail && back.from >= to && from >= back.to)) rail += 1
    backs.push({ from, to, rail })
  }
  return backs
}

const railCount = (backs: readonly Back[]) => backs.reduce((most, { rail }) => Math.max(most, rail + 1), 0)

/** From top to bottom, for a phone: ways back run up at the right. */
export function layoutVertical(steps: readonly PowerStep[], metrics: FlowMetrics): FlowLayout {
  const backs = railsOf(steps)
  const rails = railCount(backs)
  const width = metrics.width - (rails === 0 ? 0 : rails * FLOW.rail + FLOW.railGap)
  const nodes: FlowNode[] = []
  let y = 0
  const put = (id: string, kind: FlowNode['kind'], step: number | null, boxWidth: number, height: number) => {
    nodes.push({ id, kind, step, x: (width - boxWidth) / 2, y, width: boxWidth, height })
    y += height + FLOW.gap
  }
  const terminal = Math.max(FLOW.terminal, metrics.text * 2)
  put('start', 'START', null, terminal * 3, terminal)
  steps.forEach((step, at) => {
    put(nodeId(at), 'STEP', at, width, stepHeight(step, metrics, width, true))
  })
  put('end', 'END', null, terminal * 3, terminal)
  const lines = nodes.slice(1).map((to, at): FlowLine => {
    const from = nodes[at] as FlowNode
    const x = width / 2
    const yes = from.step !== null && (steps[from.step] as PowerStep).ask !== null
    return {
      id: `${from.id}-${to.id}`,
      kind: 'NEXT',
      from: from.id,
      to: to.id,
      points: [
        { x, y: from.y + from.height },
        { x, y: to.y },
      ],
      yes,
    }
  })
  for (const { from, to, rail } of backs) {
    const [source, target] = [nodes[from + 1] as FlowNode, nodes[to + 1] as FlowNode]
    const x = width + FLOW.railGap + rail * FLOW.rail
    const [low, high] = [source.y + source.height - 22, target.y + 22]
    const points = [
      { x: width, y: low },
      { x, y: low },
      { x, y: high },
      { x: width, y: high },
    ]
    lines.push({ id: `${source.id}-back`, kind: 'BACK', from: source.id, to: target.id, points, yes: false })
  }
  return { width: metrics.width, height: y - FLOW.gap, nodes, lines, lanes: [] }
}

const LANES = { label: 8, gapX: 44, padY: 18, channel: 18 } as const

/** From left to right, each role in a lane of its own, for a wide window: ways back run below all lanes. */
export function layoutLanes(steps: readonly PowerStep[], metrics: FlowMetrics): FlowLayout {
  const labelWidth = metrics.small * LANES.label
  const boxWidth = metrics.small * 13
  const terminal = Math.max(FLOW.terminal, metrics.text * 2)
  const roles = steps.map(({ who }) => rolesOf(who).join('、'))
  const order = roles.filter((who, at) => roles.indexOf(who) === at)
  const heights = steps.map((step) => stepHeight(step, metrics, boxWidth, false))
  let top = 0
  const lanes = order.map((who): FlowLane => {
    const own = heights.filter((_height, at) => roles[at] === who)
    const label = linesOf(who, metrics.small, labelWidth - FLOW.padding * 2) * metrics.small * metrics.leading
    const height = Math.max(terminal, label, ...own) + LANES.padY * 2
    const lane = { who, y: top, height }
    top += height
    return lane
  })
  const centre = (who: string) => {
    const lane = lanes.filter((one) => one.who === who)[0] as FlowLane
    return lane.y + lane.height / 2
  }
  const nodes: FlowNode[] = []
  let x = labelWidth + FLOW.padding
  const put = (id: string, kind: FlowNode['kind'], step: number | null, who: string, width: number, height: number) => {
    nodes.push({ id, kind, step, x, y: centre(who) - height / 2, width, height })
    x += width + LANES.gapX
  }
  put('start', 'START', null, roles[0] ?? '', terminal * 2, terminal)
  steps.forEach((_step, at) => {
    put(nodeId(at), 'STEP', at, roles[at] ?? '', boxWidth, heights[at] ?? terminal)
  })
  put('end', 'END', null, roles[roles.length - 1] ?? '', terminal * 2, terminal)
  const backs = railsOf(steps)
  const lines = nodes.slice(1).map((to, at) => across(nodes[at] as FlowNode, to, steps))
  for (const { from, to, rail } of backs)
    lines.push(below(nodes[from + 1] as FlowNode, nodes[to + 1] as FlowNode, top + LANES.channel * (rail + 1)))
  const channels = railCount(backs)
  return {
    width: x - LANES.gapX + FLOW.padding,
    height: top + (channels === 0 ? 0 : LANES.channel * (channels + 1)),
    nodes,
    lines,
    lanes,
  }
}

/** To the next step: straight within a lane, else by the middle of the gap. */
function across(from: FlowNode, to: FlowNode, steps: readonly PowerStep[]): FlowLine {
  const [start, end] = [
    { x: from.x + from.width, y: from.y + from.height / 2 },
    { x: to.x, y: to.y + to.height / 2 },
  ]
  const middle = (start.x + end.x) / 2
  const points = start.y === end.y ? [start, end] : [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
  const yes = from.step !== null && (steps[from.step] as PowerStep).ask !== null
  return { id: `${from.id}-${to.id}`, kind: 'NEXT', from: from.id, to: to.id, points, yes }
}

/** Back under all lanes: a column holds one box only, so that nothing stands in the way. */
function below(source: FlowNode, target: FlowNode, channel: number): FlowLine {
  const [out, back] = [source.x + source.width / 2 + 24, target.x + target.width / 2 - 24]
  const points = [
    { x: out, y: source.y + source.height },
    { x: out, y: channel },
    { x: back, y: channel },
    { x: back, y: target.y + target.height },
  ]
  return { id: `${source.id}-back`, kind: 'BACK', from: source.id, to: target.id, points, yes: false }
}
