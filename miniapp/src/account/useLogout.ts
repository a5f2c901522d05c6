import { openTab } from '../design/layout/navigate'
import { useCommand } from '../graphql/useCommand'
import { endSession } from '../session/session'
import { LogoutDocument } from './generated/documents'

/** Tells the API and forgets what is kept here. Without a network the phone forgets all the same: that is what was asked. */
export function useLogout(): { logout(): Promise<void>; busy: boolean } {
  const command = useCommand(LogoutDocument)
  const logout = async () => {
    await command.run({ input: {} })
    endSession()
    openTab('home')
  }
  return { logout, busy: command.busy }
}
