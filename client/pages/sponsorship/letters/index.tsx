import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { AgreementId } from '@shared/sponsorship/agreement.model'
import type { Correspondence, Letter } from '@shared/sponsorship/letter.model'
import { letterDirectionLabels, letterStatusLabels } from '@shared/sponsorship/letter.wording'
import { HarmLink } from '../harm-link'
import styles from '../sponsorship.module.scss'
import { LetterForm } from './_parts/letter-form'

/** S-13: the letters of one pair; nothing goes through unread by the office. */
export default function LettersPage() {
  const agreementId = useRouteId<AgreementId>('agreementId')
  const query = useQuery({
    ...api.sponsorship.letter.list.queryOptions({ input: { agreementId } }),
    meta: { keep: false },
  })
  return (
    <Page title='来往的信' note='信先由县关工办看，再转给对方。请不要写电话、微信、地址和学校'>
      <QueryView query={query}>{(all) => <Sheet all={all} />}</QueryView>
    </Page>
  )
}

function Sheet({ all }: { all: Correspondence }) {
  const [correcting, setCorrecting] = useState<Letter | null>(null)
  const [writing, setWriting] = useState(false)
  const isOpen = writing || correcting !== null
  const close = () => {
    setWriting(false)
    setCorrecting(null)
  }
  return (
    <View>
      {isOpen && (
        <LetterForm
          key={correcting?.letterId ?? 'new'}
          all={all}
          corrects={correcting}
          onClose={close}
        />
      )}
      {!isOpen && (
        <MainAction
          label={all.side === 'sponsor' ? '给孩子写信' : '替孩子写信'}
          refusal={all.mayWrite ? null : '现在不能转交信，有疑问请打电话问县关工办'}
          onPress={() => setWriting(true)}
        />
      )}
      {all.letters.length === 0 && <EmptyState why='还没有信' what='写几句话，孩子会很高兴' />}
      {all.letters.map((letter) => (
        <One
          key={letter.letterId}
          letter={letter}
          isHome={all.side === 'student'}
          onCorrect={() => setCorrecting(letter)}
        />
      ))}
      <HarmLink code={all.code} />
    </View>
  )
}

type OneProps = { letter: Letter; isHome: boolean; onCorrect: () => void }

function sentenceOf({ status, reason, readOutAt }: Letter): string {
  if (status === 'returned') return `请改一改：${reason}`
  if (status === 'submitted') return '县关工办看过就转交，一般 5 个工作日'
  return readOutAt ? '已经读给孩子听了' : '已经转交'
}

function One({ letter, isHome, onCorrect }: OneProps) {
  const readOut = useCommand(client.sponsorship.letter.readOut)
  const { letterId, direction, status } = letter
  const isForChild = isHome && direction === 'toStudent' && letter.readOutAt === null
  return (
    <Card
      title={`${letterDirectionLabels[direction]} · ${dayInWords(localDateOf(letter.writtenAt), localDateOf(new Date()))}`}
      urgent={status === 'returned' || isForChild}
    >
      <StatusSentence
        tag={letterStatusLabels[status]}
        tone={status === 'forwarded' ? 'good' : 'warm'}
        sentence={sentenceOf(letter)}
      />
      <Text className={prose.line}>{letter.body}</Text>
      {letter.photoUrl && (
        <Image className={styles.picture} src={letter.photoUrl} mode='aspectFit' />
      )}
      {status === 'returned' && letter.isMine && (
        <MainAction label='改好再寄' onPress={onCorrect} />
      )}
      {isForChild && (
        <MainAction
          label='读给孩子听了'
          busy={readOut.busy}
          note='资助人会知道孩子听到了'
          onPress={() => readOut.run({ letterId })}
        />
      )}
    </Card>
  )
}
