import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeDetail } from '@shared/committee/committee.model'
import { statusLabels } from '@shared/committee/committee.wording'
import { ContactSheet } from './contact-sheet'
import { MergeSheet } from './merge-sheet'
import { RenameSheet } from './rename-sheet'

type Asking = 'rename' | 'contact' | 'suspend' | 'resume' | 'merge' | 'remove'

/** What the office above does with a committee; nothing that has a record is ever deleted. */
export function Keeping({ unit }: { unit: CommitteeDetail }) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const suspend = useCommand(client.committee.tree.suspend, { onDone: close })
  const resume = useCommand(client.committee.tree.resume, { onDone: close })
  const remove = useCommand(client.committee.tree.remove, { onDone: goBack })
  const failure = suspend.failure ?? resume.failure ?? remove.failure
  const isActive = unit.status === 'active'
  const committeeId = unit.id
  const button = (label: string, on: Asking) => (
    <MainAction kind='second' label={label} onPress={() => setAsking(on)} />
  )

  if (unit.status === 'merged') return <Notice>{`${statusLabels.merged}，只能查看`}</Notice>
  return (
    <Card title='管理'>
      {failure && <Notice tone='danger'>{failure}</Notice>}
      {isActive && unit.kind === 'area' && (
        <MainAction
          kind='second'
          label='新建下级'
          onPress={() =>
            Taro.navigateTo({ url: `/pages/committee/establish/index?committeeId=${committeeId}` })
          }
        />
      )}
      {button('改名称', 'rename')}
      {button('改办公电话', 'contact')}
      {isActive ? button('停用', 'suspend') : button('恢复', 'resume')}
      {button('合并到别的单位', 'merge')}
      {button('删除', 'remove')}

      <View>
        {asking === 'rename' && <RenameSheet unit={unit} onClose={close} />}
        {asking === 'contact' && <ContactSheet unit={unit} onClose={close} />}
        {asking === 'merge' && <MergeSheet unit={unit} onClose={close} />}
        {asking === 'suspend' && (
          <AskReason
            title={`停用${unit.name}？`}
            hint='停用后不再出现在报名等名单里；下级照常，以前的记录还在'
            verb='停用'
            kind='danger'
            busy={suspend.busy}
            onSubmit={(reason) => suspend.run({ committeeId, reason })}
            onClose={close}
          />
        )}
        {asking === 'resume' && (
          <AskReason
            title={`恢复${unit.name}？`}
            verb='恢复'
            busy={resume.busy}
            onSubmit={(reason) => resume.run({ committeeId, reason })}
            onClose={close}
          />
        )}
        {asking === 'remove' && (
          <AskReason
            title={`删除${unit.name}？`}
            hint='只有输错、还没有任何记录的才能删除'
            verb='删除'
            kind='danger'
            busy={remove.busy}
            onSubmit={(reason) => remove.run({ committeeId, reason })}
            onClose={close}
          />
        )}
      </View>
    </Card>
  )
}
