/** Finds and touches what a page of the simulator shows. WeChat's runtime keeps its own tree behind the document's. */

interface Attribute {
  name: string
  value: unknown
}

interface RuntimeNode {
  _vt?: { attrs?: Attribute[]; event?: Record<string, unknown> }
}

interface Runtime {
  Event: {
    create(name: string, detail: object, options: object): object
    dispatchEvent(node: RuntimeNode, event: object): void
  }
}

type Drawn = Element & { __wxElement?: RuntimeNode }

const nodeOf = (element: Element): RuntimeNode | undefined => (element as Drawn).__wxElement

const attribute = (element: Element, name: string): unknown =>
  nodeOf(element)?._vt?.attrs?.find((found) => found.name === name)?.value

const words = (element: Element): string => (element.textContent ?? '').trim()

/** Classes carry the name of the component they are drawn in: `main--mb-field`. */
const hasClass = (element: Element, name: string): boolean =>
  [...element.classList].some((found) => found === name || found.endsWith(`--${name}`))

/** Each place once: an element that fits and holds no other that fits. */
function innermost(root: Element, fits: (element: Element) => boolean): Element[] {
  const found = [...root.querySelectorAll('*')].filter(fits)
  return found.filter((element) => !found.some((other) => other !== element && element.contains(other)))
}

function dispatch(element: Element, name: string, detail: object): void {
  const node = nodeOf(element)
  if (!node) throw new Error(`Nothing of the mini-program is behind <${element.tagName}>`)
  const { Event: RuntimeEvent }: Runtime = require('miniprogram-exparser')
  const options = {
    bubbles: true,
    capturePhase: true,
    composed: true,
    extraFields: { touches: [], changedTouches: [] },
  }
  RuntimeEvent.dispatchEvent(node, RuntimeEvent.create(name, detail, options))
}

const listens = (element: Element, root: Element): boolean => {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (nodeOf(at)?._vt?.event && 'tap' in (nodeOf(at)?._vt?.event ?? {})) return true
  return false
}

const OFF = ['mb-button--off', 'mb-icon-button--off', 'mb-choice__row--off']

/** Greyed out: nothing happens, or it happens to what stands behind. */
const isOff = (element: Element, root: Element): boolean => {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (OFF.some((name) => at && hasClass(at, name))) return true
  return false
}

/** Presses what says this, or is called this for a screen reader. `nth` where there are several. */
export function tap(root: Element, said: string, nth?: number): void {
  const named = innermost(root, (element) => attribute(element, 'ariaLabel') === said)
  const found = (named.length > 0 ? named : innermost(root, (element) => words(element) === said)).filter(
    (element) => listens(element, root) && !isOff(element, root),
  )
  if (nth === undefined && found.length > 1) throw new Error(`"${said}" can be pressed in ${found.length} places`)
  const element = found[nth ?? 0]
  if (!element) throw new Error(`"${said}" cannot be pressed; the page says: ${words(root)}`)
  dispatch(element, 'tap', {})
}

function control(root: Element, label: string, tags: string[]): Element {
  const isControl = (element: Element) => tags.includes(element.tagName.toLowerCase())
  const fields = innermost(root, (element) => hasClass(element, 'mb-field__name') && words(element) === label)
    .map((name) =>
      [...root.querySelectorAll('*')].filter((field) => hasClass(field, 'mb-field') && field.contains(name)).pop(),
    )
    .flatMap((field) => (field ? [...field.querySelectorAll('*')].filter(isControl) : []))
  const hinted = innermost(root, (element) => isControl(element) && attribute(element, 'placeholder') === label)
  const [found] = [...fields, ...hinted]
  if (!found) throw new Error(`There is no field "${label}"; the page says: ${words(root)}`)
  return found
}

/** Types into the field of this label, or of this placeholder. */
export function input(root: Element, label: string, value: string): void {
  const element = control(root, label, ['wx-input', 'wx-textarea'])
  dispatch(element, 'input', { value, cursor: value.length })
  dispatch(element, 'blur', { value })
}

/** Turns the picker's wheel in the field of this label. */
export function pick(root: Element, label: string, value: string): void {
  dispatch(control(root, label, ['wx-picker']), 'change', { value })
}

/** How many places say exactly this. */
export const count = (root: Element, said: string): number =>
  innermost(root, (element) => words(element) === said).length
