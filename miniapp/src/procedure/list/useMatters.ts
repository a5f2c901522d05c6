import { useList } from '../../graphql/useList'
import { ProcedureListDocument } from '../generated/documents'
import type { MatterFilter } from './filter'

/** Matters of a division, last moved first, by state and institution. */
export function useMatters(division: string, { state, template, toCheck }: MatterFilter) {
  const variables = {
    division,
    state: state === 'ALL' ? null : state,
    template: template === 'ALL' ? null : template,
    ...(toCheck ? { toCheck } : {}),
  }
  return useList(ProcedureListDocument, variables, (data) => data.procedures)
}
