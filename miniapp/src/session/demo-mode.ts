import { graphql } from '../graphql/client'
import { DemoModeDocument } from './generated/documents'
import { setDemo } from './session'

/** Only the demo county has people to step into. Asked once an opening; without an answer the last one stands. */
export async function askDemoMode(): Promise<void> {
  try {
    const { data } = await graphql.client.query({
      query: DemoModeDocument,
      fetchPolicy: 'network-only',
      context: { unseen: true },
    })
    setDemo((data?.demoPersons.length ?? 0) > 0)
  } catch {
    // Offline: the next opening asks again.
  }
}
