import { graphql } from '../graphql/client'
import { ViewerNowDocument } from './generated/documents'
import { keepViewer, sessionStore } from './session'

/** Offices begin and end while the phone is closed: asks at each opening who the person is today. */
export async function askViewer(): Promise<void> {
  if (sessionStore.get().tokens === undefined) return
  try {
    const { data } = await graphql.client.query({ query: ViewerNowDocument, fetchPolicy: 'network-only' })
    if (data?.viewer) keepViewer(data.viewer)
  } catch {
    // Offline: who it was last stands.
  }
}
