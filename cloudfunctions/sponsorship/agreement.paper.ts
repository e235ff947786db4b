import type { Block, Paper } from '@cloud/kernel/paper.model'
import { localDateOf } from '@shared/kernel/local-date'
import { type Agreement, AgreementParty } from '@shared/sponsorship/agreement.model'
import {
  agreementPaperTitle,
  agreementPartyLabels,
  agreementStatusLabels,
  paymentPathLabels,
} from '@shared/sponsorship/agreement.wording'
import { needInWords, stageLabels } from '@shared/sponsorship/student.wording'
import type { Supplement } from '@shared/sponsorship/supplement.model'
import {
  changesInWords,
  supplementStatusLabels,
  supplementTitle,
} from '@shared/sponsorship/supplement.wording'

type Told = {
  agreement: Agreement
  supplements: readonly Supplement[]
  /** The hands this reader may see; a party without one has its signature in the archive. */
  hands: ReadonlyMap<AgreementParty, Uint8Array>
}

const HAND_MM = 18
const day = (moment: string) => localDateOf(new Date(moment))
const heading = (text: string): Block => ({ kind: 'text', text, size: 12 })
const gap: Block = { kind: 'space', heightMm: 4 }

/** S-10: terms as they are in force, the signatures, and every supplement; the child by number only. */
export function agreementPaper(
  { agreement, supplements, hands }: Told,
  how: Pick<Paper, 'watermark' | 'at'>,
): Paper {
  const { terms, custodian, number, stage } = agreement
  const title = agreementPaperTitle(number)
  const row = (label: string, text: string) => ({
    cells: [
      { text: label, share: 0.22, label: true },
      { text, share: 0.78 },
    ],
  })
  return {
    title,
    ...how,
    sheets: [
      {
        title: '结对助学三方协议',
        left: `编号 ${number}（${agreementStatusLabels[agreement.status]}）`,
        right: localDateOf(how.at),
        blocks: [
          {
            kind: 'form',
            rows: [
              row('资助人', agreement.sponsor),
              row('受托机构', `${custodian.name}\n登记证号 ${custodian.registrationNumber}`),
              row('监护人', agreement.guardian),
              row('学生', `编号 ${agreement.code}，${stageLabels[stage]}`),
              row('项目', agreement.programme),
              row('资助内容', needInWords(terms.help, stage)),
              row('期限', `${terms.startsOn} 至 ${terms.endsOn}`),
              row('用途', terms.use),
              row('拨付方式', paymentPathLabels[terms.paymentPath]),
              row('反馈', terms.feedback),
              row('终止', terms.ending),
            ],
          },
          gap,
          heading('签字'),
          ...AgreementParty.options.flatMap((party) => signature(agreement, party, hands)),
          ...supplements.flatMap((one) => supplementBlocks(one, agreement)),
        ],
      },
    ],
  }
}

function signature(
  { signatures }: Agreement,
  party: AgreementParty,
  hands: Told['hands'],
): Block[] {
  const signed = signatures.find((one) => one.party === party)
  const label = agreementPartyLabels[party]
  if (!signed) return [{ kind: 'text', text: `${label}：还没有签` }]
  const caption = `${label}：${day(signed.signedAt)} 已签，原件存县关工办`
  const bytes = hands.get(party)
  return bytes
    ? [{ kind: 'picture', bytes, heightMm: HAND_MM, caption }]
    : [{ kind: 'text', text: caption }]
}

function supplementBlocks(one: Supplement, { stage }: Agreement): Block[] {
  const signed = one.signed
    .map(({ party, signedAt }) => `${agreementPartyLabels[party]} ${day(signedAt)}`)
    .join('，')
  return [
    gap,
    heading(`${supplementTitle(one)}（${supplementStatusLabels[one.status]}）`),
    {
      kind: 'table',
      columns: [
        { label: '改什么', share: 0.2 },
        { label: '原来', share: 0.4 },
        { label: '改成', share: 0.4 },
      ],
      rows: changesInWords(one, stage).map(({ label, from, to }) => [label, from, to]),
    },
    { kind: 'text', text: `原因：${one.reason}` },
    { kind: 'text', text: signed ? `已签：${signed}` : '还没有人签' },
  ]
}
