import type { CSSProperties, KeyboardEvent, MouseEvent, ReactNode } from 'react'

/** Stand in for `@tarojs/components` in screen tests: plain elements with the events Taro would send. */

interface Props {
  children?: ReactNode
  id?: string
  className?: string
  style?: CSSProperties | string
  role?: string
  tabIndex?: number
  onClick?: (event: MouseEvent) => void
  onKeyDown?: (event: KeyboardEvent) => void
  [name: `aria-${string}`]: string | undefined
  [name: `data-${string}`]: string | undefined
}

const passed = new Set(['id', 'className', 'role', 'tabIndex', 'onClick', 'onKeyDown', 'children'])

/** Leaves out what only Taro understands, and what React would warn about. */
function plain(props: Props): Record<string, unknown> {
  const kept = Object.entries(props).filter(([name, value]) => {
    const known = passed.has(name) || /^(aria|data)-/.test(name) || (name === 'style' && typeof value === 'object')
    return known && value !== undefined
  })
  return Object.fromEntries(kept)
}

const block = (props: Props) => <div {...plain(props)} />

export const View = block
export const ScrollView = block
export const Swiper = block
export const SwiperItem = block
export const Form = block
export const Block = ({ children }: Props) => <>{children}</>
export const Label = block
export const Text = (props: Props) => <span {...plain(props)} />
export const Button = (props: Props) => <button type="button" {...plain(props)} />
export const Image = ({ src = '', ...props }: Props & { src?: string }) => (
  <img src={src} alt={props['aria-label'] ?? ''} {...plain(props)} />
)
export const RichText = ({ nodes, ...props }: Props & { nodes?: string }) => <div {...plain(props)}>{nodes}</div>

interface Changed {
  detail: { value: string }
}

interface InputProps extends Props {
  value?: string
  placeholder?: string
  disabled?: boolean
  maxlength?: number
  password?: boolean
  nativeProps?: Record<string, string>
  onInput?: (event: Changed) => void
  onBlur?: () => void
  onConfirm?: (event: Changed) => void
}

function field(props: InputProps) {
  const { value = '', placeholder, disabled, maxlength, nativeProps, onInput, onBlur, onConfirm } = props
  return {
    ...plain(props),
    ...nativeProps,
    value,
    placeholder,
    disabled,
    maxLength: maxlength,
    onChange: (event: { target: { value: string } }) => onInput?.({ detail: { value: event.target.value } }),
    onBlur,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') onConfirm?.({ detail: { value } })
    },
  }
}

export const Input = (props: InputProps) => <input type={props.password ? 'password' : 'text'} {...field(props)} />
export const Textarea = (props: InputProps) => <textarea {...field(props)} />

interface PickerProps extends Props {
  value?: string
  mode?: string
  onChange?: (event: Changed) => void
}

/** The wheel of the phone, as a box to type into: the test writes what the wheel would bring. */
export const Picker = ({ children, value = '', mode, onChange }: PickerProps) => (
  <div>
    <input
      data-picker={mode}
      value={value}
      onChange={(event) => onChange?.({ detail: { value: event.target.value } })}
    />
    {children}
  </div>
)
