import { Text, View } from '@tarojs/components'
import { client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { CorrespondentUnit } from '@shared/submission/correspondent.model'
import { hasEnough, SUGGESTED_CORRESPONDENTS } from '@shared/submission/correspondent.rules'
import { certificateInWords } from '@shared/submission/correspondent.wording'

/** One unit, who writes for it, and what is still to be given. */
export function UnitCard({ unit: { unitId, unit, people } }: { unit: CorrespondentUnit }) {
  const few = SUGGESTED_CORRESPONDENTS - people.length
  return (
    <Card title={unit}>
      {people.length === 0 && <Text className={prose.soft}>还没有通讯员，建议有 2 名</Text>}
      {people.map((person) => (
        <Writer key={person.personId} unitId={unitId} person={person} />
      ))}
      {people.length > 0 && !hasEnough(people.length) && (
        <Text className={prose.soft}>{`建议再添 ${few} 名，一人有事也有人写`}</Text>
      )}
    </Card>
  )
}

type Writing = { unitId: CommitteeId; person: CorrespondentUnit['people'][number] }

function Writer({ unitId, person: { personId, name, certificate, articles } }: Writing) {
  const { open, opening } = usePaper()
  const certify = useCommand(client.submission.correspondent.certify, {})
  const print = useCommand(client.submission.correspondent.print, { onDone: open })
  return (
    <View>
      <View className={prose.tags}>
        <Text className={prose.name}>{name || '没填姓名'}</Text>
        {certificate ? (
          <Tag label={certificateInWords(certificate)} tone='good' />
        ) : (
          <Tag label='还没发证' tone='warm' />
        )}
      </View>
      <Text className={prose.line}>{`今年交稿 ${articles} 篇`}</Text>
      {certificate ? (
        <MainAction
          kind='second'
          label={`下载${name}的通讯员证`}
          busy={print.busy || opening}
          onPress={() => print.run({ personId, unitId })}
        />
      ) : (
        <MainAction
          kind='second'
          label={`给${name}发通讯员证`}
          busy={certify.busy}
          onPress={() => certify.run({ personId, unitId })}
        />
      )}
    </View>
  )
}
