import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { useCommand } from '@client/forms/use-command'
import type { Programme } from '@shared/sponsorship/aid.model'
import { refusalToClose } from '@shared/sponsorship/programme.rules'
import { closeRefusalMessages } from '@shared/sponsorship/programme.wording'
import { go } from '../../go'

/** The report of a quarter, what was planned, and the end. */
export function ProgrammeActions({ programme }: { programme: Programme }) {
  const { programmeId, status } = programme
  const [closing, setClosing] = useState(false)
  const close = useCommand(client.sponsorship.programme.close, { onDone: () => setClosing(false) })
  const refusal = refusalToClose(programme)
  return (
    <View>
      <MainAction
        kind='second'
        label='季度报告'
        onPress={() => go(`programme-report/index?programmeId=${programmeId}`)}
      />
      {status === 'open' && (
        <View>
          <MainAction
            kind='second'
            label='修改项目'
            onPress={() => go(`programme-form/index?programmeId=${programmeId}`)}
          />
          <MainAction
            kind='danger'
            label='结束项目'
            refusal={refusal && closeRefusalMessages[refusal]}
            onPress={() => setClosing(true)}
          />
        </View>
      )}
      {closing && (
        <Confirm
          title='结束这个项目？'
          consequence='结束后不能再记新的款物，台账和报告还能看'
          verb='结束项目'
          busy={close.busy}
          onConfirm={() => close.run({ programmeId })}
          onClose={() => setClosing(false)}
        />
      )}
    </View>
  )
}
