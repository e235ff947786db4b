import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@client/api/api'
import { Card } from '@client/components/card'
import { type Choice, ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { aria } from '@client/design/aria'
import { LEADERSHIP_READERS } from '@shared/committee/appointment.rules'
import { declaredInWords } from '@shared/committee/appointment.wording'
import { type CommitteeDetail, CommitteeId, CommitteeKind } from '@shared/committee/committee.model'
import { LEVELS, totalOf } from '@shared/committee/committee.rules'
import { kindInWords, levelLabels, statusLabels } from '@shared/committee/committee.wording'
import { reaches, useMyGrants } from '../my-unit'
import { Search } from './_parts/search'
import { ChildUnits, UnitsOfKind } from './_parts/unit-list'
import styles from './index.module.scss'

/** O-01: one committee, where it stands, how many of each kind lie below it, and the rows behind. */
export default function UnitPage() {
  const asked = CommitteeId.safeParse(useRouter().params.committeeId)
  return asked.success ? <Unit committeeId={asked.data} /> : <Top />
}

function Top() {
  const grants = useMyGrants()
  const mine = grants.filter(
    (grant, at) => grants.findIndex((one) => one.committeeId === grant.committeeId) === at,
  )
  return (
    <Page title='关工组织' wide>
      {mine.length > 0 && (
        <Card title='我的单位'>
          {mine.map((grant) => (
            <MainAction
              key={grant.committeeId}
              kind='second'
              label={grant.committeeName}
              onPress={() => openUnit(grant.committeeId)}
            />
          ))}
        </Card>
      )}
      <Search within={null} />
      <ChildUnits parentId={null} />
    </Page>
  )
}

function Unit({ committeeId }: { committeeId: CommitteeId }) {
  const query = useQuery(api.committee.tree.get.queryOptions({ input: { committeeId } }))
  const unit = query.data
  return (
    <Page
      title={unit?.name ?? '关工组织'}
      wide
      office={unit ? { name: unit.contactName ?? unit.name, phone: unit.officePhone } : null}
    >
      <QueryView query={query}>{(detail) => <Detail unit={detail} />}</QueryView>
    </Page>
  )
}

function Detail({ unit }: { unit: CommitteeDetail }) {
  const [kind, setKind] = useState<CommitteeKind | 'all'>('all')
  const may = reaches(useMyGrants(), LEADERSHIP_READERS, unit)
  const total = totalOf(unit.below)
  return (
    <View>
      <Line unit={unit} />
      {unit.status !== 'active' && <StatusSentence tone='warm' sentence={closedInWords(unit)} />}
      {may && (
        <MainAction
          kind='second'
          label='班子和管理'
          onPress={() =>
            Taro.navigateTo({ url: `/pages/committee/manage/index?committeeId=${unit.id}` })
          }
        />
      )}
      {total > 0 && (
        <View>
          <Text className={styles.total}>{`下面有 ${total} 个关工组织`}</Text>
          <Declared unit={unit} total={total} />
          <ChoiceTiles
            label='看哪一类'
            hint='点一类，看这一类的全部名单'
            choices={kindChoices(unit, total)}
            value={kind}
            onChange={setKind}
          />
          {kind === 'all' && <Search within={unit.id} />}
          {kind === 'all' ? (
            <ChildUnits parentId={unit.id} />
          ) : (
            <UnitsOfKind committeeId={unit.id} kind={kind} />
          )}
        </View>
      )}
    </View>
  )
}

/** The names above, each a way up. */
function Line({ unit }: { unit: CommitteeDetail }) {
  return (
    <View className={styles.line}>
      {unit.ancestors.map(({ id, name }) => (
        <View
          key={id}
          className={styles.up}
          onClick={() => openUnit(id)}
          {...aria({ role: 'link', label: `上到${name}` })}
        >
          <Text>{`${name} ›`}</Text>
        </View>
      ))}
      <Text>{kindInWords(unit.kind, unit.level)}</Text>
    </View>
  )
}

function Declared({ unit, total }: { unit: CommitteeDetail; total: number }) {
  if (!unit.declared) return null
  const difference = declaredInWords(unit.declared.total, total, '个')
  return difference ? (
    <Notice title='合计与明细不符'>{`${unit.declared.source}写 ${difference}`}</Notice>
  ) : (
    <Notice tone='good'>{`${unit.declared.source}写 ${unit.declared.total}，与明细一致`}</Notice>
  )
}

const openUnit = (id: CommitteeId) =>
  Taro.navigateTo({ url: `/pages/committee/tree/index?committeeId=${id}` })

const closedInWords = (unit: CommitteeDetail) =>
  unit.mergedInto
    ? `已合并到${unit.mergedInto.name}，以前的记录还在`
    : `${statusLabels[unit.status]}，以前的记录还在`

function kindChoices(unit: CommitteeDetail, total: number): Choice<CommitteeKind | 'all'>[] {
  const kinds = CommitteeKind.options.filter((one) => unit.below[one] > 0)
  return [
    { value: 'all', label: `全部 ${total}`, note: '一级一级看' },
    ...kinds.map((one) => ({ value: one, label: `${areaInWords(one, unit)} ${unit.below[one]}` })),
  ]
}

/** Below a county an area is a township; higher up it is any of the levels between. */
function areaInWords(kind: CommitteeKind, unit: CommitteeDetail): string {
  if (kind !== 'area') return kindInWords(kind, unit.level)
  const between = LEVELS.slice(LEVELS.indexOf(unit.level) + 1, -1)
  return between.length === 1 && between[0] ? levelLabels[between[0]] : '各级地方'
}
