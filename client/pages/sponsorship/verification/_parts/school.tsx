import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Sheet } from '@client/components/sheet'
import { useCommand } from '@client/forms/use-command'
import { useMe } from '@client/session/use-me'
import { holdsAnywhere } from '@shared/account/account.rules'
import type { CommitteeId } from '@shared/committee/committee.model'
import { isClosed } from '@shared/sponsorship/retention.rules'
import type { CaseDetail } from '@shared/sponsorship/student.model'
import { PlaceField } from '../../place-field'

/** J2: the county's office says which school it is now, when one closed or the child goes to another. */
export function School({ detail: { studentId, status, schoolClosed } }: { detail: CaseDetail }) {
  const { me } = useMe()
  const [moving, setMoving] = useState(false)
  const [schoolId, setSchoolId] = useState<CommitteeId | null>(null)
  const move = useCommand(client.sponsorship.student.moveSchool, {
    onDone: () => setMoving(false),
  })
  if (!me || !holdsAnywhere(me, ['countyOffice']) || isClosed(status)) return null
  return (
    <View>
      {schoolClosed && <Notice>这所学校已经撤了，请改填孩子现在的学校</Notice>}
      <MainAction kind='second' label='改学校' onPress={() => setMoving(true)} />
      {moving && (
        <Sheet title='现在在哪所学校？' onClose={() => setMoving(false)}>
          <PlaceField
            label='学校'
            hint='写校名里的一两个字'
            kinds={['school']}
            value={schoolId ?? undefined}
            onChange={setSchoolId}
          />
          <MainAction
            label='改好'
            busy={move.busy}
            refusal={schoolId ? null : '请选现在的学校'}
            onPress={() => schoolId && move.run({ studentId, schoolId })}
          />
          <MainAction label='先不办' kind='second' onPress={() => setMoving(false)} />
        </Sheet>
      )}
    </View>
  )
}
