import { View } from '@tarojs/components'
import type { Matter, StageRun } from '../matter'
import { Evidence } from './Evidence'
import { Hanging } from './Hanging'
import { SessionCard } from './SessionCard'
import { StageOpinions } from './StageOpinions'

/** One time through a stage: meetings, the board, what is on record, what the supervisors said. */
export function RunBody({ matter, run }: { matter: Matter; run: StageRun }) {
  const { sessions, posting, evidence, opinions } = run
  return (
    <View className="procedure-run">
      {sessions.map((session) => (
        <SessionCard key={session.id} matter={matter} session={session} />
      ))}
      {posting && <Hanging posting={posting} />}
      <Evidence evidence={evidence} toldAt={sessions.map(({ enteredAt }) => enteredAt)} />
      <StageOpinions opinions={opinions} />
    </View>
  )
}
