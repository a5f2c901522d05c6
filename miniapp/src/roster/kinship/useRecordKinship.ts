import { useCommand } from '../../graphql/useCommand'
import { RecordKinshipDocument } from '../generated/documents'

/** What the relative is to the person. */
export type Relation = 'SPOUSE' | 'PARENT' | 'CHILD' | 'SIBLING'

/** The API knows "A is a parent of B" alone: of a child the two change places. */
export function useRecordKinship(personId: string) {
  const command = useCommand(RecordKinshipDocument)
  const save = async (relativeId: string, relation: Relation): Promise<boolean> => {
    const [from, to] = relation === 'CHILD' ? [personId, relativeId] : [relativeId, personId]
    const kind = relation === 'CHILD' ? 'PARENT' : relation
    return (await command.run({ input: { personId: from, relativeId: to, kind } })).ok
  }
  const { personId: ofPerson, relativeId: ofRelative, kind } = command.fieldErrors
  return { save, busy: command.busy, message: command.message, personError: ofPerson ?? ofRelative, kindError: kind }
}
