import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { useCommand } from '@client/forms/use-command'
import type { Actor } from '@shared/account/account.model'
import type { CampaignMember } from '@shared/volunteer/campaign.model'
import { type ReviewAct, refusalToReviewMember } from '@shared/volunteer/campaign.rules'
import { reviewRefusalMessages } from '@shared/volunteer/campaign.wording'
import { TalkSheet } from './talk-sheet'

type Props = { member: CampaignMember; me: Actor }
type Asking = 'findWeak' | 'talk' | 'propose' | 'strikeOff' | 'decline' | null

/** The steps this person may take now; a step that only waits for something says for what. */
export function Judge({ member, me }: Props) {
  const [asking, setAsking] = useState<Asking>(null)
  const done = { onDone: () => setAsking(null) }
  const { campaign } = client.volunteer
  const confirm = useCommand(campaign.confirm, done)
  const findWeak = useCommand(campaign.findWeak, done)
  const propose = useCommand(campaign.proposeStrikeOff, done)
  const strikeOff = useCommand(campaign.strikeOff, done)
  const decline = useCommand(campaign.declineStrikeOff, done)

  const who = { campaignId: member.campaignId, volunteerId: member.volunteerId }
  const refusalTo = (act: ReviewAct) =>
    refusalToReviewMember(
      {
        result: member.result,
        closed: member.closed,
        personId: member.isOwn ? me.personId : '',
        villagePath: member.villagePath,
        talks: member.talks.length,
        proposedBy: member.proposal?.isMine ? me.personId : 'somebody else',
      },
      act,
      me,
    )
  const may = (act: ReviewAct) => refusalTo(act) === null
  const waitsFor = (act: ReviewAct) => {
    const refusal = refusalTo(act)
    return refusal === 'TALK_FIRST' || refusal === 'TWO_PEOPLE'
      ? reviewRefusalMessages[refusal]
      : null
  }
  const shown = (act: ReviewAct) => may(act) || waitsFor(act) !== null

  switch (asking) {
    case 'talk':
      return <TalkSheet who={who} onClose={() => setAsking(null)} />
    case 'findWeak':
      return (
        <AskReason
          title='为什么要谈一谈？'
          hint='例如：两年没有参加活动。本人会在档案里看到'
          verb='列入谈心谈话'
          busy={findWeak.busy}
          onSubmit={(note) => findWeak.run({ ...who, note })}
          onClose={() => setAsking(null)}
        />
      )
    case 'propose':
      return (
        <AskReason
          title='为什么提请除名？'
          hint='要另一位同志决定。原因本人会看到，请写得客气、属实'
          verb='提请除名'
          kind='danger'
          busy={propose.busy}
          onSubmit={(reason) => propose.run({ ...who, reason })}
          onClose={() => setAsking(null)}
        />
      )
    case 'decline':
      return (
        <AskReason
          title='为什么不同意？'
          hint='提出的同志会看到，再去谈一谈'
          verb='不同意除名'
          busy={decline.busy}
          onSubmit={(reason) => decline.run({ ...who, reason })}
          onClose={() => setAsking(null)}
        />
      )
    case 'strikeOff':
      return (
        <Confirm
          title={`${member.name}不再列入名册？`}
          consequence='队员证马上停用，也不在服务队里；做过的事都留着。本人会收到一条客气的通知，里面有办公室的电话。'
          verb='同意除名'
          danger
          busy={strikeOff.busy}
          onConfirm={() => strikeOff.run(who)}
          onClose={() => setAsking(null)}
        />
      )
    default:
      return (
        <>
          {shown('confirm') && (
            <MainAction
              label='继续在册'
              busy={confirm.busy}
              refusal={waitsFor('confirm')}
              onPress={() => confirm.run(who)}
            />
          )}
          {may('findWeak') && (
            <MainAction label='要谈心谈话' kind='second' onPress={() => setAsking('findWeak')} />
          )}
          {may('talk') && (
            <MainAction label='记一次谈心谈话' kind='second' onPress={() => setAsking('talk')} />
          )}
          {shown('propose') && (
            <MainAction
              label='提请除名'
              kind='second'
              refusal={waitsFor('propose')}
              onPress={() => setAsking('propose')}
            />
          )}
          {shown('strikeOff') && (
            <MainAction
              label='同意除名'
              kind='danger'
              refusal={waitsFor('strikeOff')}
              onPress={() => setAsking('strikeOff')}
            />
          )}
          {may('decline') && (
            <MainAction label='不同意除名' kind='second' onPress={() => setAsking('decline')} />
          )}
        </>
      )
  }
}
