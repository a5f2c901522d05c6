import { createContext, type ReactNode } from 'react'

/** What the shell puts around every screen: the navigation beside it in a wide window, the bands above its content. */
export interface Frame {
  side?: ReactNode
  bands?: ReactNode
}

export const FrameContext = createContext<Frame>({})
