import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { ManyChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { PhotoTicks } from '@client/components/photo-ticks'
import { PickerField } from '@client/components/picker-field'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { isWrittenAsName } from '@shared/kernel/name-letters'
import type { RequestId } from '@shared/kernel/procedure'
import { MOST_BYLINES, MOST_PHOTOS } from '@shared/submission/article.model'
import {
  refusalToResubmit,
  refusalToSubmit,
  WRITERS,
  wordsIn,
} from '@shared/submission/article.rules'
import {
  RISKY_ADVICE,
  resubmitRefusalMessages,
  roundLabels,
} from '@shared/submission/article.wording'
import type { ArticleDetail } from '@shared/submission/review.model'
import { refusalToAnswer } from '@shared/submission/solicitation.rules'
import { answerRefusalMessages } from '@shared/submission/solicitation.wording'
import { goOn } from '../../go'
import { useSimilarHint } from './similar-hint'
import { SolicitationChoice, useSolicitations } from './solicitation-choice'
import { TalkChoice } from './talk-choice'
import { type Opened, useManuscript } from './use-manuscript'

type Props = { opened: Opened; article: ArticleDetail | null }

export function WriteForm({ opened, article }: Props) {
  const { manuscript, unitId, change, changeUnit, flush, savedAt, offline } = useManuscript(opened)
  const [notesDone, setNotesDone] = useState<string[]>([])
  const { open, chosen } = useSolicitations(unitId, manuscript.solicitationId, article)
  const columns = useQuery(api.submission.column.list.queryOptions({ input: {} }))
  const me = useQuery(api.account.me.get.queryOptions({ input: {} }))
  const revising = article?.status === 'returned'
  const notes = revising ? openNotes(article) : []

  const handIn = useCommand(
    async (input: { requestId: RequestId; notesDone: number[] }) => {
      const articleId = await flush()
      const { requestId } = input
      return revising
        ? client.submission.article.resubmit({ ...input, articleId })
        : client.submission.article.submit({ requestId, articleId })
    },
    {
      onDone: ({ articleId, version, round }) =>
        goOn('progress', { articleId, receipt: `${version}.${round}` }),
    },
  )

  const done = notesDone.map(Number)
  const hint = useSimilarHint(flush, () => handIn.run({ notesDone: done }))
  const refusal = revising
    ? refusalToResubmit(
        'returned',
        manuscript,
        notes.map((note) => note.number),
        done,
      )
    : refusalToSubmit('draft', manuscript)
  const late = revising || !chosen ? null : refusalToAnswer(chosen, wordsIn(manuscript.body))
  const missing = refusal ? resubmitRefusalMessages[refusal] : late && answerRefusalMessages[late]
  const kept = keptInWords(savedAt, offline)
  const units = (me.data?.grants ?? []).filter(
    (grant, at, all) =>
      WRITERS.includes(grant.role) &&
      all.findIndex((one) => one.committeeId === grant.committeeId) === at,
  )

  return (
    <Page
      title={revising ? '改稿' : '写稿'}
      note='不方便打字，可以按键盘上的话筒说话'
      office={article && { name: `${article.desk.name}关工办`, phone: article.desk.officePhone }}
      action={
        <MainAction
          label={revising ? '提交修改稿' : '交稿'}
          busy={handIn.busy || hint.busy}
          refusal={missing && [missing, kept].filter(Boolean).join('。')}
          note={kept}
          onPress={hint.lookFirst}
        />
      }
    >
      {hint.sheet}
      {revising && (
        <Notice title={returnedInWords(article)}>
          {notes.length > 0 ? (
            <ManyChoiceTiles
              label='改好一处，勾一处'
              columns={1}
              choices={notes.map(({ number, text }) => ({
                value: String(number),
                label: `${number}. ${text}`,
              }))}
              values={notesDone}
              onChange={setNotesDone}
            />
          ) : (
            RISKY_ADVICE
          )}
        </Notice>
      )}
      {units.length > 1 && !opened.articleId && (
        <PickerField
          label='单位'
          choices={units.map((unit) => ({ value: unit.committeeId, label: unit.committeeName }))}
          value={unitId}
          onChange={changeUnit}
        />
      )}
      {!opened.articleId && !manuscript.title && !manuscript.body && (
        <TalkChoice unitId={unitId} onChoose={change} />
      )}
      <SolicitationChoice
        open={open}
        chosen={chosen}
        settled={revising}
        onChange={(solicitationId) => change({ solicitationId })}
      />
      <PickerField
        label='栏目'
        placeholder={columns.data ? '请选择' : '正在取栏目，请稍等'}
        choices={(columns.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={manuscript.columnId}
        onChange={(columnId) => change({ columnId })}
      />
      <TextField
        label='标题'
        maxLength={60}
        value={manuscript.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        label='正文'
        hint={`已写 ${wordsIn(manuscript.body)} 字。写清时间、地点、谁、做了什么；另起一行就是另起一段`}
        lines={12}
        maxLength={10_000}
        value={manuscript.body}
        onChange={(body) => change({ body })}
      />
      <PhotoTicks
        photos={manuscript.photos}
        purpose='articlePhoto'
        most={MOST_PHOTOS}
        onChange={(photos) => change({ photos })}
      />
      {revising ? (
        <Text className={prose.soft}>署名：{manuscript.bylines.join('、')}（交稿时已定下）</Text>
      ) : (
        <Bylines names={manuscript.bylines} onChange={(bylines) => change({ bylines })} />
      )}
    </Page>
  )
}

/** Up to three names, parted by 、 as people write them. */
function Bylines(props: { names: readonly string[]; onChange: (names: string[]) => void }) {
  const [text, setText] = useState(props.names.join('、'))
  const names = split(text)
  const handleChange = (value: string) => {
    setText(value)
    const wanted = split(value)
    if (wanted.length <= MOST_BYLINES && wanted.every(isName)) props.onChange(wanted)
  }
  const error = names.length > MOST_BYLINES ? `署名最多 ${MOST_BYLINES} 人` : undefined
  return (
    <View>
      <TextField
        label='署名'
        hint='最多 3 人，用顿号隔开'
        error={error ?? (names.every(isName) ? undefined : '署名写 2 到 20 个字，不要数字和表情')}
        value={text}
        onChange={handleChange}
      />
    </View>
  )
}

const split = (text: string) =>
  text
    .split(/[、,，;；\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const isName = (name: string) => name.length >= 2 && name.length <= 20 && isWrittenAsName(name)

const openNotes = ({ decisions }: ArticleDetail) => {
  const last = decisions.filter((one) => one.revertedAt === null).at(-1)
  return last?.outcome === 'returned' ? last.notes : []
}

function returnedInWords({ returnedFrom, dueOn, overdue }: ArticleDetail): string {
  const due = dueOn ? `请在${dayInWords(dueOn, localDateOf(new Date()))}前交修改稿` : ''
  return `${returnedFrom ? roundLabels[returnedFrom] : ''}请您改一改。${overdue ? '已经过了日子，请尽快' : due}`
}

function keptInWords(savedAt: number | null, offline: boolean): string | undefined {
  if (offline) return '没连上网，先存在手机里，连上后会自动保存'
  if (savedAt === null) return undefined
  const at = new Date(savedAt)
  const clock = [at.getHours(), at.getMinutes()].map((n) => String(n).padStart(2, '0')).join(':')
  return `已保存 ${clock}`
}
