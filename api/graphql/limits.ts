import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import type { ValidationContext, ValidationRule } from 'graphql'
import { RequestError } from '../error'

export const LIMITS = { depth: 12, aliases: 15, cost: 5000, tokens: 4000 }

/** A fault of the document like any other: thrown out of a rule, it would be answered as a fault of ours. */
const reject = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) => context?.reportError(new RequestError('BAD_INPUT', 'DOCUMENT_TOO_COMPLEX')),
  ],
}

/** How deep, how often renamed and how costly a document may be. A fragment counts as its fields do. */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: true, flattenFragments: true, ...reject }),
  maxAliasesRule({ n: LIMITS.aliases, ...reject }),
  costLimitRule({ maxCost: LIMITS.cost, ignoreIntrospection: true, flattenFragments: true, ...reject }),
]
