import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { themeColour } from '../../miniapp/src/design/theme/theme-colour'

const sheet = readFileSync(join(__dirname, '../../miniapp/src/design/theme/theme.scss'), 'utf8')

/** The custom properties that one selector sets, as written. */
function variables(selector: string): Record<string, string> {
  const start = sheet.indexOf(`\n${selector} {`)
  if (start < 0) throw new Error(`There is no ${selector}`)
  const block = sheet.slice(start, sheet.indexOf('\n}', start))
  return Object.fromEntries([...block.matchAll(/--mb-([\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]))
}

const base = variables('.mb-theme')
const dark = variables('.mb-theme--dark')
const elder = variables('.mb-theme--elder')
const elderDark = variables('.mb-theme--elder.mb-theme--dark')
const largest = variables('.mb-theme--largest')

const themes = {
  light: base,
  dark: { ...base, ...dark },
  elder: { ...base, ...elder },
  'elder dark': { ...base, ...dark, ...elder, ...elderDark },
}

function luminance(colour: string): number {
  const channels = [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast ratio of two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [light = 0, deep = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (deep + 0.05)
}

const surfaces = ['paper', 'card', 'sunken']
const text = [
  ...surfaces.flatMap((surface) => ['ink', 'ink-soft'].map((ink) => [ink, surface])),
  ...['paper', 'card'].flatMap((surface) => ['green', 'red', 'amber'].map((ink) => [ink, surface])),
  ...['green', 'red', 'amber'].map((ink) => [ink, `${ink}-soft`]),
  ['ink', 'green-soft'],
  ['on-green', 'green'],
  ['on-green', 'green-press'],
  ['on-red', 'red'],
  ['paper', 'ink'],
]
/** Edges of inputs and marks (1.4.11), and the parts of charts. */
const shapes = ['edge', 'chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'green', 'red'].map((shape) => [
  shape,
  'card',
])

test('black on white is 21:1, and a poor pair is found', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#9aa0a6', '#f7f5f0')).toBeLessThan(4.5)
})

describe.each(Object.entries(themes))('%s', (_name, theme: Record<string, string>) => {
  test.each(text)('%s on %s reads: 4.5:1', (ink = '', surface = '') => {
    expect(contrast(theme[ink] ?? '', theme[surface] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
  test.each(shapes)('%s on %s can be seen: 3:1', (shape = '', surface = '') => {
    expect(contrast(theme[shape] ?? '', theme[surface] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

const px = (value: string | undefined) => Number.parseInt(value ?? '', 10)

test('the sizes of 适老化: body, line, targets, and text that grows to 30', () => {
  expect(px(base.text)).toBe(17)
  expect(Number(base.leading)).toBe(1.5)
  expect(px(base.touch)).toBeGreaterThanOrEqual(44)
  expect(px(elder.text)).toBe(22)
  expect(px(elder['text-tiny'])).toBeGreaterThanOrEqual(18)
  expect(Number(elder.leading)).toBeGreaterThanOrEqual(1.3)
  for (const target of ['touch', 'button', 'tab']) expect(px(elder[target])).toBeGreaterThanOrEqual(60)
  expect(px(largest.text)).toBeGreaterThanOrEqual(30)
})

test('the colours for WeChat are those of the sheet', () => {
  expect(themeColour.light.paper).toBe(base.paper)
  expect(themeColour.dark.paper).toBe(dark.paper)
})
