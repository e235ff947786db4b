import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { PhoneField } from '@client/components/phone-field'
import { QueryView } from '@client/components/query-view'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import { Role } from '@shared/account/account.model'
import { roleLabels } from '@shared/account/account.wording'
import type { CommitteeId } from '@shared/committee/committee.model'
import { GRANTERS } from '@shared/committee/role.rules'
import { personName, phone } from '@shared/kernel/text'
import { useUnitId } from '../my-unit'

const Sheet = z.strictObject({
  role: z.enum(Role.options, '请选择职责'),
  name: personName('姓名'),
  phone: phone(),
})
type Sheet = z.infer<typeof Sheet>
type SheetDraft = Record<keyof Sheet, string>

/** Give a role at one committee: first where, then what, then to whom. */
export default function GrantPage() {
  const unitId = useUnitId(GRANTERS)
  const [chosen, setChosen] = useState<CommitteeId | null>(null)
  const at = chosen ?? unitId
  return at ? <Grant key={at} at={at} onMove={setChosen} /> : <Page title='授予职责' />
}

function Grant({ at, onMove }: { at: CommitteeId; onMove: (id: CommitteeId) => void }) {
  const options = useQuery(api.committee.role.options.queryOptions({ input: { committeeId: at } }))
  const form = useDraftForm({
    name: `committee.grant.${at}`,
    schema: Sheet as unknown as z.ZodType<Sheet, SheetDraft>,
    initial: { role: '', name: '', phone: '' },
    send: (values, requestId) =>
      client.committee.role.grant({ ...values, committeeId: at, requestId }),
    onDone: goBack,
  })
  const { field } = form
  const role = field('role')
  return (
    <Page
      title='授予职责'
      action={
        <FormFoot
          label='授予职责'
          {...form.foot}
          refusal={options.data?.length === 0 ? '这个单位的职责要由上级授予' : null}
        />
      }
    >
      <Where at={at} onMove={onMove} />
      <QueryView query={options}>
        {(roles) => (
          <ChoiceTiles
            label='什么职责'
            choices={roles.map((value) => ({ value, label: roleLabels[value] }))}
            value={role.value as Role}
            onChange={role.onChange}
            {...(role.error ? { error: role.error } : {})}
          />
        )}
      </QueryView>
      <TextField label='姓名' hint='要和本人在“我的”里填的一样' maxLength={20} {...field('name')} />
      <PhoneField label='手机号' {...field('phone')} />
    </Page>
  )
}

/** The committee the role is for; its children are one tap further down. */
function Where({ at, onMove }: { at: CommitteeId; onMove: (id: CommitteeId) => void }) {
  const [opens, setOpens] = useState(false)
  const unit = useQuery(api.committee.tree.get.queryOptions({ input: { committeeId: at } }))
  const below = useQuery({
    ...api.committee.tree.children.queryOptions({ input: { parentId: at, limit: 50 } }),
    enabled: opens,
  })
  return (
    <Card title={unit.data ? `在${unit.data.name}` : '在哪个单位'}>
      {opens ? (
        <QueryView query={below}>
          {({ items }) => (
            <>
              {items
                .filter((one) => one.status === 'active')
                .map((one) => (
                  <MainAction
                    key={one.id}
                    kind='second'
                    label={one.name}
                    onPress={() => onMove(one.id)}
                  />
                ))}
              <MainAction kind='second' label='就在这里' onPress={() => setOpens(false)} />
            </>
          )}
        </QueryView>
      ) : (
        <MainAction kind='second' label='换成下级单位' onPress={() => setOpens(true)} />
      )}
    </Card>
  )
}
