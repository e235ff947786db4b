import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { ManyChoiceTiles } from '@client/components/choice-tiles'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Sheet } from '@client/components/sheet'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import type { FileId } from '@shared/account/file.model'
import { dayInWords, localDateOf, momentInWords } from '@shared/kernel/local-date'
import type { BookingId } from '@shared/lecture/booking.model'
import type { Handout, HandoutId } from '@shared/lecture/handout.model'
import { areHandoutsOpen, refusalToPutUp, refusalToShare } from '@shared/lecture/handout.rules'
import {
  HANDOUT_HINT,
  handoutKind,
  isRecorded,
  NO_CHILD_HEARD,
  putUpRefusalMessages,
} from '@shared/lecture/handout.wording'
import { DocumentField } from './document-field'
import styles from './lecture.module.scss'
import { OpenFile } from './open-file'
import { RecordingPlayer } from './recording-player'

/** 资料 (domain L-18): what was left with those who listened, and a place to leave more. */
export function Handouts({ bookingId }: { bookingId: BookingId }) {
  const { data: shelf } = useQuery(
    api.lecture.handout.list.queryOptions({ input: { bookingId }, retry: false }),
  )
  const [asking, setAsking] = useState<'putUp' | HandoutId | null>(null)
  const close = () => setAsking(null)
  const takeDown = useCommand(client.lecture.handout.takeDown, { onDone: close })
  const now = useNow()
  if (!shelf?.startsAt || !shelf.lastOn) return null
  const { handouts, isGiver, startsAt, lastOn } = shelf
  const refusal = refusalToPutUp(shelf, now)
  const mayPutUp = isGiver && (refusal === null || refusal === 'TOO_MANY')
  if (!areHandoutsOpen(startsAt, now) || (handouts.length === 0 && !mayPutUp)) return null
  return (
    <Card title='讲座资料'>
      <Text className={prose.soft}>
        {handouts.length === 0
          ? '还没有资料。放一份提纲、讲义或录音，听过的人打得开。'
          : `可以看到${dayInWords(lastOn, localDateOf(now))}，过后自动关闭。`}
      </Text>
      {handouts.map((handout, index) => (
        <View key={handout.id} className={styles.handout}>
          <Text className={prose.name}>{nameOf(handout, index)}</Text>
          <Text className={prose.soft}>{sourceOf(handout, now)}</Text>
          {isRecorded(handout) ? (
            <RecordingPlayer handoutId={handout.id} name={nameOf(handout, index)} />
          ) : (
            <OpenFile
              label='打开资料'
              ask={() => client.lecture.handout.open({ handoutId: handout.id })}
            />
          )}
          {isGiver && (
            <MainAction label='撤下这份' kind='second' onPress={() => setAsking(handout.id)} />
          )}
        </View>
      ))}
      {mayPutUp && (
        <MainAction
          label={handouts.length === 0 ? '放资料' : '再放一份资料'}
          kind='second'
          refusal={refusal && putUpRefusalMessages[refusal]}
          onPress={() => setAsking('putUp')}
        />
      )}
      {asking === 'putUp' && <PutUpSheet bookingId={bookingId} onClose={close} />}
      {asking !== null && asking !== 'putUp' && (
        <Confirm
          title='撤下这份资料？'
          consequence='听过的人马上打不开，文件会删除。'
          verb='撤下'
          busy={takeDown.busy}
          onConfirm={() => takeDown.run({ handoutId: asking })}
          onClose={close}
        />
      )}
    </Card>
  )
}

const nameOf = (handout: Handout, index: number) => handout.note || `资料 ${index + 1}`

const sourceOf = (handout: Handout, now: Date) =>
  `${handoutKind(handout)}，${handout.putUpBy} ${momentInWords(handout.putUpAt, now)}放的`

function PutUpSheet({ bookingId, onClose }: { bookingId: BookingId; onClose: () => void }) {
  const [fileId, setFileId] = useState<FileId | null>(null)
  const [isVoice, setVoice] = useState(false)
  const [noChildHeard, setNoChildHeard] = useState(false)
  const [note, setNote] = useState('')
  const putUp = useCommand(client.lecture.handout.putUp, { onDone: onClose })
  const unheard = refusalToShare(isVoice, noChildHeard)
  return (
    <Sheet title='放一份资料' onClose={onClose}>
      <DocumentField
        label='资料文件'
        purpose='handout'
        hint={HANDOUT_HINT}
        value={fileId}
        onChange={(chosen, chosenIsVoice) => {
          setFileId(chosen)
          setVoice(chosenIsVoice)
          setNoChildHeard(false)
        }}
      />
      {isVoice && (
        <ManyChoiceTiles
          label='孩子的声音'
          columns={1}
          choices={[{ value: 'noChildHeard' as const, label: NO_CHILD_HEARD }]}
          values={noChildHeard ? ['noChildHeard'] : []}
          onChange={(ticks) => setNoChildHeard(ticks.length > 0)}
        />
      )}
      <TextField
        label='一句说明（可不填）'
        hint='如：三句话换一种说法'
        maxLength={60}
        value={note}
        onChange={setNote}
      />
      <Text className={prose.soft}>订过座的家长和点单单位打得开。请不要放孩子的姓名和照片。</Text>
      {putUp.failure && <Notice tone='danger'>{putUp.failure}</Notice>}
      <MainAction
        label='放上去'
        busy={putUp.busy}
        refusal={fileId ? unheard && putUpRefusalMessages[unheard] : '请先选文件'}
        onPress={() => fileId && putUp.run({ bookingId, fileId, note, noChildHeard })}
      />
      <MainAction label='先不办' kind='second' onPress={onClose} />
    </Sheet>
  )
}
