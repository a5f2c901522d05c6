import fc from 'fast-check'
import { MICRO_POWERS } from '../../shared/power-list/catalogue'
import type { PowerStep } from '../../shared/power-list/micro-power'
import { layoutLanes } from '../../shared/register/flow-lanes'
import { type FlowLayout, type FlowNode, layoutVertical } from '../../shared/register/flow-layout'

const phone = { width: 358, text: 17, small: 15, leading: 1.5 }
const largest = { width: 358, text: 30, small: 26, leading: 1.6 }
const desk = { ...phone, width: 968 }
const ways = { vertical: layoutVertical, lanes: layoutLanes }
const NEARLY = 0.5

const overlap = (one: FlowNode, other: FlowNode) =>
  one.x < other.x + other.width - NEARLY &&
  other.x < one.x + one.width - NEARLY &&
  one.y < other.y + other.height - NEARLY &&
  other.y < one.y + one.height - NEARLY

/** A stretch of a line as a box without breadth. */
const stretches = (layout: FlowLayout) =>
  layout.lines.flatMap(({ points }) =>
    points.slice(1).map((to, at): FlowNode => {
      const from = points[at] ?? to
      const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
      return {
        id: 'line',
        kind: 'STEP',
        step: null,
        x,
        y,
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      }
    }),
  )

const touches = (node: FlowNode, { x, y }: { x: number; y: number }) =>
  x >= node.x - NEARLY &&
  x <= node.x + node.width + NEARLY &&
  y >= node.y - NEARLY &&
  y <= node.y + node.height + NEARLY

function check(layout: FlowLayout, steps: readonly PowerStep[]) {
  const { nodes, lines, width, height } = layout
  expect(nodes.map(({ id }) => id)).toEqual(['start', ...steps.map((_step, at) => `step-${at + 1}`), 'end'])
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const clashes = nodes.filter((node, at) => nodes.slice(at + 1).some((other) => overlap(node, other)))
  expect(clashes).toEqual([])
  const outside = nodes.filter(
    (node) =>
      node.x < 0 || node.y < 0 || node.x + node.width > width + NEARLY || node.y + node.height > height + NEARLY,
  )
  expect(outside).toEqual([])
  // Each box leads to the next one, so that from the start every step and the end are reached.
  expect(lines.filter(({ kind }) => kind === 'NEXT').map(({ from, to }) => [from, to])).toEqual(
    nodes.slice(1).map((to, at) => [nodes[at]?.id, to.id]),
  )
  for (const { from, to, points } of lines) {
    expect(touches(byId.get(from) as FlowNode, points[0] ?? { x: -1, y: -1 })).toBe(true)
    expect(touches(byId.get(to) as FlowNode, points[points.length - 1] ?? { x: -1, y: -1 })).toBe(true)
  }
  const bad = stretches(layout).filter(
    (stretch) => (stretch.width !== 0 && stretch.height !== 0) || nodes.some((node) => overlap(stretch, node)),
  )
  expect(bad).toEqual([])
  const backs = steps.flatMap(({ ask }, at) =>
    ask === null || ask.backTo === null ? [] : [[`step-${at + 1}`, `step-${ask.backTo}`]],
  )
  expect(
    lines
      .filter(({ kind }) => kind === 'BACK')
      .map(({ from, to }) => [from, to])
      .sort(),
  ).toEqual(backs.sort())
}

const text = (most: number) => fc.integer({ min: 1, max: most }).map((length) => '字'.repeat(length))
const role = fc.constantFrom('村文书', '村委会主任', '村民代表、村会计', '乡镇', '县级民政部门')
const stepsOf: fc.Arbitrary<PowerStep[]> = fc
  .array(
    fc.record({
      title: text(20),
      who: role,
      what: text(300),
      days: fc.integer({ min: 0, max: 30 }),
      documents: fc.array(text(60), { maxLength: 15 }),
      disclosure: fc.option(text(80)),
      supervisor: fc.option(fc.constant('村务监督委员会')),
      asks: fc.boolean(),
      back: fc.option(fc.nat(19)),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((drafts) =>
    drafts.map(({ asks, back, ...step }, at) => ({
      ...step,
      ask: asks
        ? { question: '齐吗？', otherwise: '补齐', backTo: back === null ? null : Math.min(back, at) + 1 }
        : null,
    })),
  )

describe.each(Object.entries(ways))('%s', (_name, layout) => {
  test.each(MICRO_POWERS.map(({ code, steps }) => [code, steps] as const))(
    '%s is drawn without a collision',
    (_code, steps) => {
      for (const metrics of [phone, largest, desk]) check(layout(steps, metrics), steps)
    },
  )

  test('so is whatever a village may write', () => {
    fc.assert(
      fc.property(stepsOf, fc.constantFrom(phone, largest, desk), (steps, metrics) => {
        check(layout(steps, metrics), steps)
      }),
      { numRuns: 150 },
    )
  })
})

test('from top to bottom the steps stand in their order; in lanes each role has one row', () => {
  const [item] = MICRO_POWERS
  const steps = item?.steps ?? []
  const tops = layoutVertical(steps, phone).nodes.map(({ y }) => y)
  expect(tops).toEqual([...tops].sort((one, other) => one - other))
  const { lanes, nodes } = layoutLanes(steps, { ...phone, width: 20_000 })
  expect(new Set(lanes.map(({ who }) => who)).size).toBe(lanes.length)
  for (const node of nodes.filter(({ kind }) => kind === 'STEP')) {
    const lane = lanes.find(({ who }) => who === steps[node.step ?? 0]?.who)
    expect(lane && node.y >= lane.y && node.y + node.height <= lane.y + lane.height).toBe(true)
  }
})

test.each(MICRO_POWERS.map(({ code, steps }) => [code, steps] as const))(
  '%s needs no scrolling sideways at a desk, whatever the letters',
  (_code, steps) => {
    expect(layoutLanes(steps, desk).width).toBeLessThanOrEqual(desk.width)
    expect(layoutLanes(steps, { ...largest, width: desk.width }).width).toBeLessThanOrEqual(desk.width)
  },
)
