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

/** The room across, in px; what the letters measure: px of body and small text, and the line height as a factor. */
export interface FlowMetrics {
  width: number
  text: number
  small: number
  leading: number
}

export const FLOW = { padding: 12, gap: 40, rail: 16, railGap: 12, terminal: 44, pace: 4, icon: 30 } as const

/** Every letter is taken as wide as a Chinese one, so that a box is rather too tall than too small. */
export const linesOf = (text: string, size: number, width: number) =>
  text === '' ? 0 : Math.max(1, Math.ceil((text.length * size) / Math.max(size, width)))

/** How tall a step's box must be to hold its words. `role` is left out where the lane says it. */
export function stepHeight(
  step: PowerStep,
  { text, small, leading }: FlowMetrics,
  width: number,
  role: boolean,
): number {
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

export const nodeId = (step: number) => `step-${step + 1}`

export interface Back {
  from: number
  to: number
  rail: number
}

/** Ways back that run beside each other get rails of their own; the shortest the innermost. */
export function railsOf(steps: readonly PowerStep[]): Back[] {
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

export const railCount = (backs: readonly Back[]) => backs.reduce((most, { rail }) => Math.max(most, rail + 1), 0)

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
