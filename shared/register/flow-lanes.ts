import { rolesOf } from '../power-list/check'
import type { PowerStep } from '../power-list/micro-power'
import {
  FLOW,
  type FlowLane,
  type FlowLayout,
  type FlowLine,
  type FlowMetrics,
  type FlowNode,
  linesOf,
  nodeId,
  railCount,
  railsOf,
  stepHeight,
} from './flow-layout'

const LANES = { label: 8, box: 13, gapX: 44, padY: 18, channel: 18, apart: 24 } as const

/** A box still to be placed, with the role whose lane it stands in. */
interface Column {
  id: string
  kind: FlowNode['kind']
  step: number | null
  who: string
  width: number
  height: number
}

/** One row of the diagram: the boxes that fit beside each other, each role in a lane of its own. */
interface Band {
  columns: Column[]
  lanes: FlowLane[]
  /** Below the lanes: where lines run that lead back or on to the next band. */
  channel: number
  bottom: number
}

function columnsOf(steps: readonly PowerStep[], metrics: FlowMetrics): Column[] {
  const terminal = Math.max(FLOW.terminal, metrics.text * 2)
  const width = metrics.small * LANES.box
  const roles = steps.map(({ who }) => rolesOf(who).join('、'))
  const end = (id: string, kind: 'START' | 'END', who = ''): Column => {
    return { id, kind, step: null, who, width: terminal * 2, height: terminal }
  }
  const boxes = steps.map((step, at): Column => {
    const height = stepHeight(step, metrics, width, false)
    return { id: nodeId(at), kind: 'STEP', step: at, who: roles[at] ?? '', width, height }
  })
  return [end('start', 'START', roles[0]), ...boxes, end('end', 'END', roles[roles.length - 1])]
}

/** As many beside each other as there is room for; one at least. */
function bandsOf(columns: readonly Column[], room: number): Column[][] {
  const bands: Column[][] = []
  let used = 0
  for (const column of columns) {
    const last = bands[bands.length - 1]
    const needed = column.width + LANES.gapX
    if (last !== undefined && used + needed <= room) {
      last.push(column)
      used += needed
    } else {
      bands.push([column])
      used = needed
    }
  }
  return bands
}

function lanesOf(columns: readonly Column[], metrics: FlowMetrics, labelWidth: number, from: number): FlowLane[] {
  const order = columns.map(({ who }) => who).filter((who, at, all) => all.indexOf(who) === at)
  let y = from
  return order.map((who): FlowLane => {
    const boxes = columns.filter((column) => column.who === who).map((column) => column.height)
    const label = linesOf(who, metrics.small, labelWidth - FLOW.padding * 2) * metrics.small * metrics.leading
    const lane = { who, y, height: Math.max(label, ...boxes) + LANES.padY * 2 }
    y += lane.height
    return lane
  })
}

/**
 * From left to right, each role in a lane of its own, for a wide window; what does not fit goes on in a row below. Ways back run
 * below the lanes, and up at the right edge where they lead to an earlier row.
 */
export function layoutLanes(steps: readonly PowerStep[], metrics: FlowMetrics): FlowLayout {
  const backs = railsOf(steps)
  const rails = railCount(backs)
  const labelWidth = metrics.small * LANES.label
  const left = labelWidth + FLOW.padding + LANES.gapX / 2
  const edge = rails * FLOW.rail + FLOW.railGap
  const grouped = bandsOf(columnsOf(steps, metrics), metrics.width - left - edge)
  const bands: Band[] = []
  let top = 0
  for (const columns of grouped) {
    const lanes = lanesOf(columns, metrics, labelWidth, top)
    const last = lanes[lanes.length - 1] as FlowLane
    const channel = last.y + last.height
    const bottom = channel + LANES.channel * (rails + 2)
    bands.push({ columns, lanes, channel, bottom })
    top = bottom + LANES.apart
  }
  const nodes = bands.reduce<FlowNode[]>((all, band) => all.concat(placed(band, left)), [])
  const right = nodes.reduce((most, { x, width }) => Math.max(most, x + width), 0) + LANES.gapX / 2
  const bandOf = (node: FlowNode) => bands.filter(({ columns }) => columns.some(({ id }) => id === node.id))[0] as Band
  const yes = ({ step }: FlowNode) => step !== null && steps[step]?.ask !== null
  const lines = nodes.slice(1).map((to, at): FlowLine => {
    const from = nodes[at] as FlowNode
    const points =
      bandOf(from) === bandOf(to) ? across(from, to) : onward(from, to, bandOf(from).bottom - LANES.channel)
    return { id: `${from.id}-${to.id}`, kind: 'NEXT', from: from.id, to: to.id, points, yes: yes(from) }
  })
  for (const back of backs) {
    const [source, target] = [nodes[back.from + 1] as FlowNode, nodes[back.to + 1] as FlowNode]
    const channels = [bandOf(source).channel, bandOf(target).channel].map((y) => y + LANES.channel * (back.rail + 1))
    const points = backward(source, target, channels, right + FLOW.rail * back.rail)
    lines.push({ id: `${source.id}-back`, kind: 'BACK', from: source.id, to: target.id, points, yes: false })
  }
  const height = (bands[bands.length - 1] as Band).channel + (rails === 0 ? 0 : LANES.channel * (rails + 1))
  return {
    width: right + edge,
    height,
    nodes,
    lines,
    lanes: bands.reduce<FlowLane[]>((all, band) => all.concat(band.lanes), []),
  }
}

function placed({ columns, lanes }: Band, left: number): FlowNode[] {
  let x = left
  return columns.map(({ id, kind, step, who, width, height }) => {
    const lane = lanes.filter((one) => one.who === who)[0] as FlowLane
    const node = { id, kind, step, x, y: lane.y + (lane.height - height) / 2, width, height }
    x += width + LANES.gapX
    return node
  })
}

const rightOf = ({ x, y, width, height }: FlowNode) => ({ x: x + width, y: y + height / 2 })
const leftOf = ({ x, y, height }: FlowNode) => ({ x, y: y + height / 2 })

/** To the next box of the same row: straight within a lane, else by the middle of the gap. */
function across(from: FlowNode, to: FlowNode): FlowLine['points'] {
  const [start, end] = [rightOf(from), leftOf(to)]
  const middle = (start.x + end.x) / 2
  return start.y === end.y ? [start, end] : [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
}

/** To the first box of the next row: down at the right of the last one, back below the lanes, down at the left. */
function onward(from: FlowNode, to: FlowNode, channel: number): FlowLine['points'] {
  const [start, end] = [rightOf(from), leftOf(to)]
  const [out, into] = [start.x + LANES.gapX / 4, end.x - LANES.gapX / 4]
  return [start, { x: out, y: start.y }, { x: out, y: channel }, { x: into, y: channel }, { x: into, y: end.y }, end]
}

/** Back below the lanes: a column of a row holds one box only, so that nothing stands in the way. */
function backward(source: FlowNode, target: FlowNode, channels: readonly number[], edge: number): FlowLine['points'] {
  const [low = 0, high = 0] = channels
  const [out, back] = [source.x + source.width / 2 + 24, target.x + target.width / 2 - 24]
  const start = { x: out, y: source.y + source.height }
  const end = [
    { x: back, y: high },
    { x: back, y: target.y + target.height },
  ]
  if (low === high) return [start, { x: out, y: low }, ...end]
  return [start, { x: out, y: low }, { x: edge, y: low }, { x: edge, y: high }, ...end]
}
