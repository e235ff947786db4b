import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { useRouteId } from '@client/boot/use-route-id'
import { ConsentCard } from '@client/components/consent-card'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { PhotoPicker } from '@client/components/photo-picker'
import { QueryView } from '@client/components/query-view'
import { SignaturePad } from '@client/components/signature-pad'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { FileId } from '@shared/account/file.model'
import type { ConsentKind, ConsentParty } from '@shared/sponsorship/consent.model'
import { CONSENT_KINDS } from '@shared/sponsorship/consent.rules'
import { consentTexts } from '@shared/sponsorship/consent.wording'
import type { CaseDetail, StudentId } from '@shared/sponsorship/student.model'

/** S-02: five consents, each heard and answered on its own, then signed once. */
export default function ConsentPage() {
  const studentId = useRouteId<StudentId>('studentId')
  const { party } = useRouter().params
  const query = useQuery({
    ...api.sponsorship.application.get.queryOptions({
      input: { studentId },
    }),
    meta: { keep: false },
  })
  if (!query.data) {
    return (
      <Page title='同意书'>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    )
  }
  return <Sheet detail={query.data} party={party === 'student' ? 'student' : 'guardian'} />
}

type Answers = Partial<Record<ConsentKind, boolean>>

function Sheet({ detail, party }: { detail: CaseDetail; party: ConsentParty }) {
  const [answers, setAnswers] = useState<Answers>(() => answered(detail, party))
  const [fileId, setFileId] = useState<FileId | null>(null)
  const decide = useCommand(client.sponsorship.consent.decide, {
    onDone: goBack,
  })
  const left = CONSENT_KINDS.filter((kind) => answers[kind] === undefined).length
  const refusal =
    left > 0
      ? `还有 ${left} 项没有选`
      : fileId
        ? null
        : detail.isGuardian
          ? '请在下面签名'
          : '请先传签过名的同意书'

  function handleDecide() {
    if (!fileId) return
    decide.run({
      studentId: detail.studentId,
      party,
      method: detail.isGuardian ? 'electronic' : 'paper',
      fileId,
      answers: CONSENT_KINDS.map((kind) => ({ kind, agrees: answers[kind] === true })),
    })
  }

  return (
    <Page
      title={party === 'student' ? '孩子本人的同意书' : '监护人同意书'}
      action={
        <MainAction
          label='就这样决定'
          busy={decide.busy}
          refusal={refusal}
          onPress={handleDecide}
        />
      }
    >
      <Notice>每一项都可以不同意，不影响上学，以后随时可以收回</Notice>
      {CONSENT_KINDS.map((kind) => (
        <ConsentCard
          key={kind}
          title={consentTexts[kind].title}
          text={consentTexts[kind].text}
          note={consentTexts[kind].without}
          answer={answers[kind] ?? null}
          onAnswer={(agrees) => setAnswers({ ...answers, [kind]: agrees })}
        />
      ))}
      {detail.isGuardian ? (
        <SignaturePad value={fileId} onChange={setFileId} />
      ) : (
        <View>
          <Text className={prose.soft}>您不是监护人：请监护人在纸上逐项签名，拍照上传</Text>
          <PhotoPicker
            label='监护人签过名的同意书'
            purpose='evidence'
            most={1}
            values={fileId ? [fileId] : []}
            onChange={([first]) => setFileId(first ?? null)}
          />
        </View>
      )}
    </Page>
  )
}

/** What was answered before stands until it is changed; nothing else is preselected. */
function answered(detail: CaseDetail, party: ConsentParty): Answers {
  const known = detail.consents.flatMap((one) => {
    const decision = one[party]
    return decision ? [[one.kind, decision.answer === 'given'] as const] : []
  })
  return Object.fromEntries(known)
}
