import { View } from '@tarojs/components'
import { type ReactNode, useContext } from 'react'
import { DialogHost } from '../dialog/DialogHost'
import { ToastHost } from '../feedback/ToastHost'
import { themeClass } from '../theme/appearance'
import { classNames } from '../theme/class-names'
import { useAppearance } from '../theme/useAppearance'
import { useWide } from '../theme/useWide'
import { FrameContext } from './frame'
import { goBack } from './navigate'
import { TitleBar } from './TitleBar'

export interface ScreenProps {
  /** Without a title there is no bar: the content begins at the top. */
  title?: string
  /** Where back leads; `false` for a screen with nowhere to go back to. By default the page before, else the home. */
  back?: (() => void) | false
  /** Small things to do, at the right of the title. */
  actions?: ReactNode
  /** The one thing to do, kept at the bottom within the thumb's reach. */
  bottom?: ReactNode
  /** The main page's tab bar, in place of `bottom`. */
  bottomBar?: ReactNode
  /** In a wide window: a column for reading and filling in, or all the room for tables and list beside detail. */
  wide?: 'column' | 'full'
  /** `false` on screens before login. */
  navigation?: boolean
  children?: ReactNode
}

/** The frame of every page: theme, title, bands, content, bottom, and the dialogs and toasts above it. */
export function Screen(props: ScreenProps) {
  const { title, back = goBack, actions, bottom, bottomBar, wide = 'column', navigation = true, children } = props
  const frame = useContext(FrameContext)
  const appearance = useAppearance()
  const atDesk = useWide()
  return (
    <View className={classNames(themeClass(appearance), 'mb-screen')}>
      {navigation && atDesk && frame.side}
      <View className="mb-screen__main">
        {title !== undefined && <TitleBar title={title} onBack={back || undefined} actions={actions} wide={wide} />}
        {frame.bands}
        <View className={classNames('mb-screen__content', `mb-screen__content--${wide}`)}>{children}</View>
        {bottom && (
          <View className="mb-screen__bottom">
            <View className={`mb-screen__bottom-inner mb-screen__content--${wide}`}>{bottom}</View>
          </View>
        )}
        {bottomBar}
      </View>
      <ToastHost />
      <DialogHost />
    </View>
  )
}
