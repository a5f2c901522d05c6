import { useStore } from '../../store/store'
import { type Appearance, appearanceStore } from './appearance'

export interface AppearanceView extends Appearance {
  /** Large text, one column, one question a screen. */
  elder: boolean
}

/** How things look now; `elder` also in the largest size. */
export function useAppearance(): AppearanceView {
  const appearance = useStore(appearanceStore)
  return { ...appearance, elder: appearance.textSize !== 'normal' }
}
