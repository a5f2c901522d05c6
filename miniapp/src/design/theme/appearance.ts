import Taro from '@tarojs/taro'
import { storage } from '../../store/storage'
import { createStore } from '../../store/store'

export type TextSize = 'normal' | 'elder' | 'largest'
export type Colour = 'system' | 'light' | 'dark'

export interface Appearance {
  textSize: TextSize
  colour: Colour
  systemDark: boolean
  /** The person was asked about large text and has answered. */
  asked: boolean
}

const KEY = 'appearance'
type Kept = Omit<Appearance, 'systemDark'>

const initial = (): Appearance => ({
  textSize: 'normal',
  colour: 'system',
  asked: false,
  ...storage.read<Partial<Kept>>(KEY),
  systemDark: readSystemDark(),
})

function readSystemDark(): boolean {
  try {
    if (typeof matchMedia === 'function') return matchMedia('(prefers-color-scheme: dark)').matches
    return Taro.getAppBaseInfo().theme === 'dark'
  } catch {
    return false
  }
}

export const appearanceStore = createStore<Appearance>(initial())

/** Changes how things look, now and after the next opening. */
export function chooseAppearance(change: Partial<Kept>): void {
  appearanceStore.set((current) => ({ ...current, ...change }))
  const { textSize, colour, asked } = appearanceStore.get()
  storage.write(KEY, { textSize, colour, asked })
}

/** Follows the phone when it turns dark or light. Call once at launch. */
export function followSystemTheme(): void {
  const turn = (systemDark: boolean) => appearanceStore.set((current) => ({ ...current, systemDark }))
  if (typeof matchMedia === 'function') {
    const query = matchMedia('(prefers-color-scheme: dark)')
    query.addEventListener?.('change', (event) => turn(event.matches))
  } else {
    Taro.onThemeChange?.(({ theme }) => turn(theme === 'dark'))
  }
}

export const isDark = ({ colour, systemDark }: Appearance) => colour === 'dark' || (colour === 'system' && systemDark)

/** WeChat's own text size, 16 when it was never changed; 19 and more means a person who needs large text. */
export function wantsLargeText(): boolean {
  try {
    return ((Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting ?? 16) >= 19
  } catch {
    return false
  }
}

/** The classes of the theme root. */
export function themeClass(appearance: Appearance): string {
  const classes = ['mb-theme']
  if (appearance.textSize !== 'normal') classes.push('mb-theme--elder')
  if (appearance.textSize === 'largest') classes.push('mb-theme--largest')
  if (isDark(appearance)) classes.push('mb-theme--dark')
  return classes.join(' ')
}
