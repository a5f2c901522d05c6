import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { IResolvers } from '@graphql-tools/utils'
import type { RequestContext } from '../context'
import { scalars } from './scalars'

/** Every feature's `resolvers.ts` exports `resolvers`; a feature is known by being there. */
function featureResolvers(): IResolvers<unknown, RequestContext>[] {
  const root = join(__dirname, '..')
  const found: IResolvers<unknown, RequestContext>[] = []
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || ['graphql', 'generated', 'node_modules'].includes(entry.name)) continue
    if (!readdirSync(join(root, entry.name)).includes('resolvers.ts')) continue
    found.push(require(join(root, entry.name, 'resolvers')).resolvers)
  }
  return found
}

const base: IResolvers<unknown, RequestContext> = {
  ...scalars,
  Query: { contractVersion: () => '1' },
}

export const resolvers = [base, ...featureResolvers()]
