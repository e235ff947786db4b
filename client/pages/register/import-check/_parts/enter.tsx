import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { client } from '@client/api/api'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { useCommand } from '@client/forms/use-command'
import type { Import } from '@shared/volunteer/import.model'
import { enterRefusalMessages } from '@shared/volunteer/import.wording'

type Props = { brought: Import; chosen: number[]; onEntered: () => void }

type Lines = 'fit' | 'fitAndDoubtful' | number[]

/** All that can be entered, or only what is without doubt, or the chosen lines: in one go. */
export function Enter({ brought, chosen, onEntered }: Props) {
  const [asked, setAsked] = useState<{ lines: Lines; people: number } | null>(null)
  const { id: importId, counts, entered } = brought
  const enter = useCommand(client.volunteer.import.enter, {
    onDone: (after) => {
      setAsked(null)
      onEntered()
      void Taro.showToast({ title: `已录入 ${after.entered - entered} 人`, icon: 'none' })
    },
  })
  const drop = useCommand(client.volunteer.import.drop)
  const all = counts.fit + counts.doubtful
  const done = entered >= all && chosen.length === 0
  return (
    <View>
      {chosen.length > 0 ? (
        <MainAction
          label={`录入选上的 ${chosen.length} 行`}
          busy={enter.busy}
          onPress={() => setAsked({ lines: chosen, people: chosen.length })}
        />
      ) : (
        <MainAction
          label='全部录入'
          busy={enter.busy}
          refusal={
            all === 0 ? enterRefusalMessages.NOTHING_TO_ENTER : done ? '能录入的都录入了' : null
          }
          note={`可以录入 ${counts.fit} 行，有存疑 ${counts.doubtful} 行`}
          onPress={() => setAsked({ lines: 'fitAndDoubtful', people: all })}
        />
      )}
      {entered === 0 && (
        <View>
          {counts.doubtful > 0 && counts.fit > 0 && (
            <MainAction
              label={`只录入没有存疑的 ${counts.fit} 行`}
              kind='second'
              onPress={() => setAsked({ lines: 'fit', people: counts.fit })}
            />
          )}
          <MainAction
            label='作废，不录入'
            kind='second'
            busy={drop.busy}
            onPress={() => drop.run({ importId })}
          />
        </View>
      )}
      {asked && (
        <Confirm
          title={`把 ${asked.people} 人录入名册？`}
          consequence='在册的按入队日期得到队员编号，待宣誓的等下一次仪式。要么全部录入，要么一个也不录入；录入后在名册里一个一个改。'
          verb='录入名册'
          busy={enter.busy}
          onConfirm={() => enter.run({ importId, lines: asked.lines })}
          onClose={() => setAsked(null)}
        />
      )}
    </View>
  )
}
