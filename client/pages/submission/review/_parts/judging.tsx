import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { ManyChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { Round } from '@shared/submission/article.model'
import { roundLabels } from '@shared/submission/article.wording'
import type { ArticleDetail, ReviewCheck } from '@shared/submission/review.model'
import { CHECKS, refusalToPass } from '@shared/submission/review.rules'
import {
  PROOFREAD,
  READ_ALOUD,
  reviewCheckLabels,
  tickRefusalMessages,
} from '@shared/submission/review.wording'
import { goOn } from '../../go'
import { ReturnSheet } from './return-sheet'

type Props = { article: ArticleDetail; round: Round }
type Tick = ReviewCheck | 'proofread' | 'readAloud'

/** A round's check-list, and the three things it may say. */
export function Judging({ article, round }: Props) {
  const [ticks, setTicks] = useState<Tick[]>([])
  const [asking, setAsking] = useState<'return' | 'refuse' | null>(null)
  const onDone = () => goOn('desk')
  const pass = useCommand(client.submission.review.pass, { onDone })
  const refuse = useCommand(client.submission.review.refuse, { onDone })
  const seen = { articleId: article.id, round, version: article.version.number }
  const said = {
    checks: CHECKS[round].filter((check) => ticks.includes(check)),
    proofread: ticks.includes('proofread'),
    readAloud: ticks.includes('readAloud'),
  }
  const refusal = refusalToPass(article, round, said)
  const isUnit = round === 'unit'

  return (
    <Card title={isUnit ? '单位意见' : `${roundLabels[round]}意见`}>
      {isUnit ? (
        <Text className={prose.soft}>同意后报送{article.desk.name}关工办，有要改的就退改。</Text>
      ) : (
        <ManyChoiceTiles
          label='看过一项，勾一项'
          columns={1}
          choices={[
            ...CHECKS[round].map((check) => ({ value: check, label: reviewCheckLabels[check] })),
            { value: 'proofread', label: PROOFREAD },
            ...(article.important ? [{ value: 'readAloud' as const, label: READ_ALOUD }] : []),
          ]}
          values={ticks}
          onChange={setTicks}
        />
      )}
      <View>
        <MainAction
          label={isUnit ? '同意报送' : `${roundLabels[round]}通过`}
          busy={pass.busy}
          refusal={refusal && tickRefusalMessages[refusal]}
          onPress={() => pass.run({ ...seen, ...said, comment: '' })}
        />
        <MainAction kind='second' label='退改' onPress={() => setAsking('return')} />
        {!isUnit && <MainAction kind='danger' label='不采用' onPress={() => setAsking('refuse')} />}
      </View>
      {asking === 'return' && (
        <ReturnSheet seen={seen} onDone={onDone} onClose={() => setAsking(null)} />
      )}
      {asking === 'refuse' && (
        <AskReason
          title='为什么不采用？'
          hint='作者会看到这段话'
          verb='不采用'
          kind='danger'
          busy={refuse.busy}
          onSubmit={(reason) => refuse.run({ ...seen, reason })}
          onClose={() => setAsking(null)}
        />
      )}
    </Card>
  )
}
