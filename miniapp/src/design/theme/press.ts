type Role =
  | 'button'
  | 'link'
  | 'tab'
  | 'radio'
  | 'checkbox'
  | 'switch'
  | 'dialog'
  | 'alert'
  | 'status'
  | 'img'
  | 'heading'
type More = 'list' | 'listitem' | 'radiogroup' | 'group' | 'navigation' | 'tablist' | 'progressbar' | 'main' | 'table'

export interface Spoken {
  role?: Role | More
  label?: string
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  busy?: boolean
  expanded?: boolean
  hidden?: boolean
  level?: number
}

const flags = ['checked', 'selected', 'disabled', 'busy', 'expanded', 'hidden', 'level'] as const

/** What a screen reader says of a View: ARIA in the browser, `aria-role` and `aria-label` in WeChat. */
export function speak(spoken: Spoken): object {
  const props: Record<string, unknown> = {}
  if (process.env.TARO_ENV === 'weapp') {
    if (spoken.role) props.ariaRole = spoken.role
    if (spoken.label) props.ariaLabel = spoken.label
    return props
  }
  if (spoken.role) props.role = spoken.role
  if (spoken.label) props['aria-label'] = spoken.label
  // Taro writes a boolean false by removing the attribute; a radio that is not chosen must say so.
  for (const flag of flags) if (spoken[flag] !== undefined) props[`aria-${flag}`] = String(spoken[flag])
  return props
}

interface Press {
  stopPropagation(): void
}

interface KeyPress extends Press {
  key: string
  preventDefault(): void
}

/** Makes a View something to press: by finger, by mouse, and by Enter or Space from the keyboard. What is pressed
 * inside of something that can be pressed is pressed alone. */
export function press(onPress: () => void, spoken: Spoken = {}): object {
  const described = speak({ role: 'button', ...spoken })
  if (spoken.disabled) return described
  const onClick = (event: Press) => {
    event.stopPropagation()
    onPress()
  }
  if (process.env.TARO_ENV === 'weapp')
    return { ...described, onClick, hoverClass: 'mb-pressed', hoverStopPropagation: true }
  const onKeyDown = (event: KeyPress) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onClick(event)
  }
  return { ...described, onClick, tabIndex: 0, onKeyDown }
}
