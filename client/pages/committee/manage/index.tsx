import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Ratio } from '@client/components/ratio'
import { StatusSentence } from '@client/components/status-sentence'
import { LEADERSHIP_KEEPERS, LEADERSHIP_READERS } from '@shared/committee/appointment.rules'
import { postLabels } from '@shared/committee/appointment.wording'
import type { CommitteeDetail, CommitteeId } from '@shared/committee/committee.model'
import { TREE_KEEPERS, VITALITY_JUDGES } from '@shared/committee/committee.rules'
import { vitalityLabels } from '@shared/committee/committee.wording'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import { reaches, useMyGrants, useUnitId } from '../my-unit'
import { Keeping } from './_parts/keeping'
import { type Leadership, Terms } from './_parts/terms'
import { Vitality } from './_parts/vitality'
import styles from './index.module.scss'

/** O-02: who leads a committee, what stands empty, how alive it is, and what its keepers can do. */
export default function ManagePage() {
  const committeeId = useUnitId(LEADERSHIP_READERS)
  return committeeId ? <Manage committeeId={committeeId} /> : <Page title='班子和管理' />
}

function Manage({ committeeId }: { committeeId: CommitteeId }) {
  const unit = useQuery(api.committee.tree.get.queryOptions({ input: { committeeId } }))
  const leadership = useQuery(api.committee.leadership.get.queryOptions({ input: { committeeId } }))
  const grants = useMyGrants()
  const may = (roles: typeof TREE_KEEPERS) => unit.data && reaches(grants, roles, unit.data)
  return (
    <Page title={unit.data?.name ?? '班子和管理'} wide>
      <QueryView query={leadership}>
        {(found) => (
          <View>
            <StatusSentence
              tone={found.vacant.length > 0 ? 'warm' : 'good'}
              sentence={standingOf(found)}
            />
            {found.newcomers.all > 0 && (
              <Ratio
                label='驻会班子近三年新任'
                part={found.newcomers.fresh}
                whole={found.newcomers.all}
                definition='只算今天在岗的驻会老同志'
              />
            )}
            <Terms leadership={found} keeps={Boolean(may(LEADERSHIP_KEEPERS))} />
            {may(LEADERSHIP_KEEPERS) && (
              <MainAction
                label='登记任职'
                onPress={() =>
                  Taro.navigateTo({
                    url: `/pages/committee/appoint/index?committeeId=${committeeId}`,
                  })
                }
              />
            )}
            <Card title='活力'>
              <Text className={styles.words}>{vitalityInWords(found)}</Text>
              {may(VITALITY_JUDGES) && <Vitality committeeId={committeeId} />}
            </Card>
          </View>
        )}
      </QueryView>
      {unit.data && may(TREE_KEEPERS) && <Keeping unit={unit.data as CommitteeDetail} />}
    </Page>
  )
}

const standingOf = ({ vacant }: Leadership): string =>
  vacant.length > 0
    ? `${vacant.map((post) => postLabels[post]).join('、')}空缺，请商党委配备`
    : '主任、常务副主任、秘书长都在岗'

const vitalityInWords = ({ vitality, vitalityOn }: Leadership): string =>
  vitality && vitalityOn
    ? `${vitalityLabels[vitality]}，${dayInWords(vitalityOn, localDateOf(new Date()))}评定`
    : '还没有评定'
