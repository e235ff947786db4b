import { View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { DateField } from '@client/components/picker-field'
import { Sheet } from '@client/components/sheet'
import { useCommand } from '@client/forms/use-command'
import { addDays } from '@shared/kernel/local-date'
import type { ArticleDetail } from '@shared/submission/review.model'
import { go } from '../../go'

type Asking = 'revert' | 'extend' | 'vouch' | 'takeDown' | null

/** What else may be done with an article: only what this person may do now is shown. */
export function OtherPowers({ article }: { article: ArticleDetail }) {
  const { id: articleId, may, important } = article
  const [asking, setAsking] = useState<Asking>(null)
  const onDone = () => setAsking(null)
  const mark = useCommand(client.submission.review.markImportant)
  const revert = useCommand(client.submission.review.revert, { onDone })
  const vouch = useCommand(client.submission.review.vouch, { onDone })
  const takeDown = useCommand(client.submission.review.takeDown, { onDone })
  const close = () => setAsking(null)
  const { revert: decisionId } = may

  return (
    <View>
      {may.mark && (
        <MainAction
          kind='second'
          label={important ? '不再标为重要稿' : '标为重要稿（要诵读）'}
          busy={mark.busy}
          onPress={() => mark.run({ articleId, important: !important })}
        />
      )}
      {decisionId && (
        <MainAction kind='second' label='收回我的决定' onPress={() => setAsking('revert')} />
      )}
      {may.extend && (
        <MainAction kind='second' label='多给几天' onPress={() => setAsking('extend')} />
      )}
      {may.vouch && <MainAction label='看过了，可以发布' onPress={() => setAsking('vouch')} />}
      {may.register && (
        <MainAction
          kind='second'
          label='登记被报刊采用'
          onPress={() => go('adopt', { articleId })}
        />
      )}
      {may.takeDown && (
        <MainAction kind='danger' label='撤下' onPress={() => setAsking('takeDown')} />
      )}
      {asking === 'revert' && decisionId && (
        <AskReason
          title='为什么收回？'
          hint='收回后重新审这一道，记录会留着'
          verb='收回决定'
          busy={revert.busy}
          onSubmit={(reason) => revert.run({ articleId, decisionId, reason })}
          onClose={close}
        />
      )}
      {asking === 'extend' && <ExtendSheet article={article} onClose={close} />}
      {asking === 'vouch' && (
        <Confirm
          title='人工确认'
          consequence='微信的检查拿不准。您看过文字和照片，确认可以公开，就马上发布。'
          verb='确认发布'
          busy={vouch.busy}
          onConfirm={() => vouch.run({ articleId })}
          onClose={close}
        />
      )}
      {asking === 'takeDown' && (
        <AskReason
          title='为什么撤下？'
          hint='作者会看到，读者不能再打开这一篇'
          verb='撤下'
          kind='danger'
          busy={takeDown.busy}
          onSubmit={(reason) => takeDown.run({ articleId, reason })}
          onClose={close}
        />
      )}
    </View>
  )
}

function ExtendSheet({ article, onClose }: { article: ArticleDetail; onClose: () => void }) {
  const from = addDays(article.dueOn ?? '', 1)
  const [dueOn, setDueOn] = useState(from)
  const extend = useCommand(client.submission.review.extend, { onDone: onClose })
  return (
    <Sheet title='改到哪天前交？' onClose={onClose}>
      <DateField label='新的日期' value={dueOn} start={from} onChange={setDueOn} />
      <View>
        <MainAction
          label='改期'
          busy={extend.busy}
          onPress={() => extend.run({ articleId: article.id, dueOn })}
        />
        <MainAction kind='second' label='先不办' onPress={onClose} />
      </View>
    </Sheet>
  )
}
