import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { useCommand } from '@client/forms/use-command'
import { useMe } from '@client/session/use-me'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { ProgrammeId } from '@shared/sponsorship/agreement.model'
import { type Programme, ProgrammeKind } from '@shared/sponsorship/aid.model'
import { programmeKindLabels } from '@shared/sponsorship/aid.wording'
import { replaceWith } from '../go'
import {
  emptyPlan,
  PlanFields,
  planOf,
  planRefusal,
  type TypedPlan,
  typedPlan,
} from '../plan-fields'

const kinds = ProgrammeKind.options.map((value) => ({ value, label: programmeKindLabels[value] }))

/** S-20: opening a programme, or changing what was planned. */
export default function ProgrammeFormPage() {
  const programmeId = useRouteId<ProgrammeId>('programmeId')
  return programmeId ? <Existing programmeId={programmeId} /> : <NewProgramme />
}

function Existing({ programmeId }: { programmeId: ProgrammeId }) {
  const query = useQuery(api.sponsorship.programme.get.queryOptions({ input: { programmeId } }))
  if (!query.data) {
    return (
      <Page title='修改项目'>
        <QueryView query={query}>{() => null}</QueryView>
      </Page>
    )
  }
  return <Revise programme={query.data} />
}

const open = ({ programmeId }: { programmeId: ProgrammeId }) =>
  replaceWith(`programme/index?programmeId=${programmeId}`)

function Revise({ programme }: { programme: Programme }) {
  const { programmeId } = programme
  const [name, setName] = useState(programme.name)
  const [typed, setTyped] = useState<TypedPlan>(typedPlan(programme.plan))
  const revise = useCommand(client.sponsorship.programme.revise, { onDone: open })
  return (
    <Page
      title='修改项目'
      action={
        <MainAction
          label='保存修改'
          busy={revise.busy}
          refusal={name.trim().length < 2 ? '请填写项目名称' : planRefusal(typed)}
          onPress={() => revise.run({ programmeId, name, plan: planOf(typed) })}
        />
      }
    >
      <TextField label='项目名称' maxLength={40} value={name} onChange={setName} />
      <PlanFields typed={typed} onChange={setTyped} />
    </Page>
  )
}

function NewProgramme() {
  const { me } = useMe()
  const counties = (me?.grants ?? [])
    .filter(({ role }) => role === 'countyOffice')
    .map(({ committeeId, committeeName }) => ({ value: committeeId, label: committeeName }))
  const [countyId, setCountyId] = useState<CommitteeId | null>(null)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ProgrammeKind>('fixed')
  const [custodianName, setCustodianName] = useState('')
  const [registrationNumber, setRegistrationNumber] = useState('')
  const [typed, setTyped] = useState<TypedPlan>(emptyPlan)
  const opening = useCommand(client.sponsorship.programme.open, { onDone: open })
  const missing = () => {
    if (counties.length > 1 && !countyId) return '请选择是哪个县的项目'
    if (name.trim().length < 2) return '请填写项目名称'
    if (custodianName.trim().length < 4) return '请填写受托机构'
    if (registrationNumber.trim().length < 6) return '请填写登记证号'
    return planRefusal(typed)
  }
  return (
    <Page
      title='建一个项目'
      note='款物由登记在册的受托机构收转，本系统只记账'
      action={
        <MainAction
          label='建好'
          busy={opening.busy}
          refusal={missing()}
          onPress={() =>
            opening.run({
              countyId,
              name,
              kind,
              custodianName,
              registrationNumber,
              plan: planOf(typed),
            })
          }
        />
      }
    >
      {counties.length > 1 && (
        <PickerField
          label='哪个县的项目'
          choices={counties}
          value={countyId}
          onChange={setCountyId}
        />
      )}
      <TextField label='项目名称' maxLength={40} value={name} onChange={setName} />
      <ChoiceTiles label='类型' choices={kinds} value={kind} onChange={setKind} />
      <KnownCustodians
        value={registrationNumber}
        onChoose={(one) => {
          setRegistrationNumber(one.registrationNumber)
          setCustodianName(one.name)
        }}
      />
      <TextField
        label='受托机构'
        hint='民政登记的基金会或慈善会'
        maxLength={60}
        value={custodianName}
        onChange={setCustodianName}
      />
      <TextField
        label='登记证号'
        maxLength={40}
        value={registrationNumber}
        onChange={setRegistrationNumber}
      />
      <PlanFields typed={typed} onChange={setTyped} />
    </Page>
  )
}

type KnownProps = {
  value: string
  onChoose: (one: { name: string; registrationNumber: string }) => void
}

/** A body the county has worked with before is chosen, not typed again. */
function KnownCustodians({ value, onChoose }: KnownProps) {
  const query = useQuery(api.sponsorship.programme.listCustodians.queryOptions({ input: {} }))
  const known = query.data ?? []
  if (known.length === 0) return null
  return (
    <ChoiceTiles
      label='用过的受托机构'
      columns={1}
      choices={known.map((one) => ({ value: one.registrationNumber, label: one.name }))}
      value={value}
      onChange={(number) => {
        const chosen = known.find((one) => one.registrationNumber === number)
        if (chosen) onChoose(chosen)
      }}
    />
  )
}
