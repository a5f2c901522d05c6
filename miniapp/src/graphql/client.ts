import { ApolloClient, ApolloLink } from '@apollo/client/core'
import { map } from 'rxjs'
import { identity, onIdentityChange, onSessionEnd } from '../session/session'
import { createCache } from './cache'
import { createLink } from './link'
import { createKeeper, forgetCaches, restoreCache } from './persistence'

/** One client for the whole mini-program: shows what is known at once and asks for what is new. */
export function createClient() {
  const cache = createCache()
  restoreCache(cache, identity())
  const keeper = createKeeper(cache, identity)
  const keep = new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => {
        keeper.touch()
        return result
      }),
    ),
  )
  const client = new ApolloClient({
    cache,
    link: keep.concat(createLink()),
    assumeImmutableResults: true,
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  })
  onSessionEnd(forgetCaches)
  onIdentityChange(() => {
    keeper.stop()
    // Screens below the login or the choice of the hat are still there: they ask again. A failure shows in them.
    client.resetStore().catch(() => {})
  })
  return { client, keeper }
}

export const graphql = createClient()
