import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { EmptyState } from '@client/components/empty-state'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Tag } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { yuan } from '@shared/kernel/money'
import { programmeKindLabels, programmeStatusLabels } from '@shared/sponsorship/aid.wording'
import { planInWords, progressInWords } from '@shared/sponsorship/programme.wording'
import { go } from '../go'

/** Programmes with the registered body that keeps the money; every total is a sum of the ledger. */
export default function ProgrammesPage() {
  const query = useQuery(api.sponsorship.programme.list.queryOptions({ input: {} }))
  return (
    <Page
      title='助学项目'
      note='款物由登记在册的受托机构收转，本系统只记账'
      action={<MainAction label='建一个项目' onPress={() => go('programme-form/index')} />}
    >
      <QueryView query={query}>
        {(programmes) =>
          programmes.length === 0 ? (
            <EmptyState why='还没有项目' />
          ) : (
            <View>
              {programmes.map((one) => (
                <Card
                  key={one.programmeId}
                  title={one.name}
                  onPress={() => go(`programme/index?programmeId=${one.programmeId}`)}
                >
                  <Tag
                    label={programmeStatusLabels[one.status]}
                    tone={one.status === 'open' ? 'good' : 'plain'}
                  />
                  <Text className={prose.line}>
                    {`${programmeKindLabels[one.kind]} · ${one.custodian.name}（登记证号 ${one.custodian.registrationNumber}）`}
                  </Text>
                  {planInWords(one.plan) !== '' && (
                    <Text className={prose.line}>{planInWords(one.plan)}</Text>
                  )}
                  {one.plan.budgetFen !== null && (
                    <Text className={prose.line}>
                      {`预算执行 ${progressInWords(one.totals.stages.signed.amountFen, one.plan.budgetFen)}`}
                    </Text>
                  )}
                  <Text className={prose.line}>
                    {`受助 ${one.totals.students} 人 · 款 ${yuan(one.totals.total.amountFen)} · 物 ${one.totals.total.pieces} 件`}
                  </Text>
                </Card>
              ))}
            </View>
          )
        }
      </QueryView>
    </Page>
  )
}
