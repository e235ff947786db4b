import { useInfiniteQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { allItems, PagedList, turning } from '@client/components/paged-list'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { PersonId } from '@shared/account/account.model'
import { momentInWords } from '@shared/kernel/local-date'
import type { LectureId, Outline } from '@shared/lecture/lecture.model'
import { outlineReviewRefusalMessages } from '@shared/lecture/lecture.wording'
import { go } from '../go'
import styles from '../lecture.module.scss'
import { OutlineDownload } from '../outline-download'
import { useMe } from '../use-me'

type Waiting = Outline & { lectureId: LectureId; lectureTitle: string; authorName: string }

/** 审定: an outline is read by somebody who did not write it. */
export default function OutlinesPage() {
  const { me } = useMe()
  const query = useInfiniteQuery(
    api.lecture.outline.list.infiniteOptions({
      input: (after: string | undefined) => (after ? { after } : {}),
      ...turning,
      select: allItems<Waiting>,
    }),
  )
  return (
    <Page title='提纲审定' wide>
      <PagedList
        query={query}
        empty={{ why: '没有等您审定的提纲', what: '讲师报来新课，这里就能看到' }}
      >
        {(outlines) => (
          <View>
            {outlines.map((outline) => (
              <OutlineCard
                key={`${outline.lectureId}${outline.version}`}
                outline={outline}
                reader={me?.personId}
              />
            ))}
          </View>
        )}
      </PagedList>
      <MainAction label='看课程菜单' kind='second' onPress={() => go('menu')} />
    </Page>
  )
}

function OutlineCard({ outline, reader }: { outline: Waiting; reader: PersonId | undefined }) {
  const [returning, setReturning] = useState(false)
  const close = () => setReturning(false)
  const { lectureId, version } = outline
  const approve = useCommand(client.lecture.outline.approve)
  const giveBack = useCommand(client.lecture.outline.return, { onDone: close })
  const refusal = reader === outline.submittedBy ? outlineReviewRefusalMessages.OWN_OUTLINE : null
  return (
    <Card title={`《${outline.lectureTitle}》第 ${version} 版`}>
      <Text className={prose.soft}>
        {`${outline.authorName}，${momentInWords(outline.submittedAt, new Date())}报`}
      </Text>
      <Text className={styles.outline}>{outline.body}</Text>
      {outline.fileId && <OutlineDownload lectureId={lectureId} version={version} />}
      {version > 1 && (
        <MainAction
          label={`看前 ${version - 1} 版和意见`}
          kind='second'
          onPress={() => go('talk', { lectureId })}
        />
      )}
      <View>
        <MainAction
          label='审定，上课程菜单'
          busy={approve.busy}
          refusal={refusal}
          onPress={() => approve.run({ lectureId, version })}
        />
        <MainAction
          label='退改'
          kind='second'
          refusal={refusal}
          onPress={() => setReturning(true)}
        />
      </View>
      {returning && (
        <AskReason
          title='哪里要改？'
          hint='写提纲的人会看到这段话'
          verb='退改'
          busy={giveBack.busy}
          onSubmit={(reason) => giveBack.run({ lectureId, version, reason })}
          onClose={close}
        />
      )}
    </Card>
  )
}
