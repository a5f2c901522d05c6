import './polyfill/object-has-own'
import { ApolloProvider } from '@apollo/client/react'
import { useDidHide, useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { followCasting, resumeCasting } from './ballot/sender'
import { followConnection } from './connection/connection-store'
import { FrameContext } from './design/layout/frame'
import { followSystemTheme } from './design/theme/appearance'
import { followWindowWidth } from './design/theme/useWide'
import { graphql } from './graphql/client'
import { askDemoMode } from './session/demo-mode'
import { askViewer } from './session/fresh-viewer'
import { Bands } from './shell/Bands'
import { SideNavigation } from './shell/SideNavigation'
import './app.scss'
import './platform.scss'

const frame = { side: <SideNavigation />, bands: <Bands /> }

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    followConnection()
    followSystemTheme()
    followWindowWidth()
    followCasting()
    void askDemoMode()
    void askViewer()
  })
  useDidShow(() => resumeCasting())
  useDidHide(() => graphql.keeper.flush())
  return (
    <ApolloProvider client={graphql.client}>
      <FrameContext.Provider value={frame}>{children}</FrameContext.Provider>
    </ApolloProvider>
  )
}
