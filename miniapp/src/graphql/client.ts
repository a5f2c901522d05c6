import { ApolloClient, ApolloLink } from '@apollo/client/core'
import { map } from 'rxjs'
import { onSessionEnd, sessionStore } from '../session/session'
import { createCache } from './cache'
import { createLink } from './link'
import { createKeeper, forgetCaches, restoreCache } from './persistence'

const accountOf = () => sessionStore.get().viewer?.personId ?? 'visitor'

/** One client for the whole mini-program: shows what is known at once and asks for what is new. */
export function createClient() {
  const cache = createCache()
  restoreCache(cache, accountOf())
  const keeper = createKeeper(cache, accountOf)
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
  onSessionEnd(() => {
    keeper.stop()
    forgetCaches()
    void client.clearStore()
  })
  return { client, keeper }
}

export const graphql = createClient()
