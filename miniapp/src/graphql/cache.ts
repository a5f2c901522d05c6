import { InMemoryCache } from '@apollo/client/cache'

/** Records by type and id; divisions by code, people by the id they are known by. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Division: { keyFields: ['code'] },
      // A matter keeps the version it was opened under, beside the one in force.
      LegalRule: { keyFields: ['id', 'version'] },
      Viewer: { keyFields: ['personId'] },
    },
  })
}
