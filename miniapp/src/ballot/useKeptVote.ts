import { useViewer } from '../session/useViewer'
import { useStore } from '../store/store'
import { type KeptVote, readVote, voteChanges, voteKey } from './kept-votes'

/** What this phone keeps of the viewer's vote in an evaluation; drawn again when it changes. */
export function useKeptVote(evaluationId: string): KeptVote | undefined {
  useStore(voteChanges)
  const { viewer } = useViewer()
  return viewer ? readVote(voteKey(viewer.personId, evaluationId)) : undefined
}
