import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { MainAction } from '@client/components/main-action'
import { useCommand } from '@client/forms/use-command'
import type { MentorshipId } from '@shared/sponsorship/mentorship.model'

/** The office ends a pairing, with a reason the mentor reads. */
export function Ending({ mentorshipId }: { mentorshipId: MentorshipId }) {
  const [asking, setAsking] = useState(false)
  const end = useCommand(client.sponsorship.mentorship.end, { onDone: () => setAsking(false) })
  return (
    <View>
      <MainAction kind='danger' label='结束这一对' onPress={() => setAsking(true)} />
      {asking && (
        <AskReason
          title='为什么结束？'
          hint='结对人会看到这段话；以前记的都保留'
          verb='结束'
          kind='danger'
          busy={end.busy}
          onSubmit={(reason) => end.run({ mentorshipId, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}
