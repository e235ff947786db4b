import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { TextField } from '@client/components/text-field'
import { useDraftForm } from '@client/forms/use-draft-form'
import {
  type CommitteeDetail,
  type CommitteeId,
  CommitteeKind,
  CommitteeName,
  CommitteeSetting,
} from '@shared/committee/committee.model'
import { levelBelow, TREE_KEEPERS } from '@shared/committee/committee.rules'
import { kindInWords, settingLabels } from '@shared/committee/committee.wording'
import { useUnitId } from '../my-unit'

const Sheet = z.strictObject({
  name: CommitteeName,
  kind: z.enum(CommitteeKind.options, '请选择类别'),
  setting: CommitteeSetting,
  officePhone: z.string().regex(/^([\d-]{7,20})?$/, '办公电话只写数字和短横，例如 0523-1234567'),
  contactName: z.string().max(20, '联系人最多 20 个字'),
})
type Sheet = z.infer<typeof Sheet>
type SheetDraft = Record<keyof Sheet, string>

const settings = CommitteeSetting.options.map((value) => ({ value, label: settingLabels[value] }))

/** 新建: a committee right below another. */
export default function EstablishPage() {
  const parentId = useUnitId(TREE_KEEPERS)
  const query = useQuery({
    ...api.committee.tree.get.queryOptions({ input: { committeeId: parentId as CommitteeId } }),
    enabled: parentId !== null,
  })
  return query.data ? <Establish parent={query.data} /> : <Page title='新建关工组织' />
}

function Establish({ parent }: { parent: CommitteeDetail }) {
  const level = levelBelow(parent.level)
  const form = useDraftForm({
    name: `committee.establish.${parent.id}`,
    schema: Sheet as unknown as z.ZodType<Sheet, SheetDraft>,
    initial: { name: '', kind: '', setting: 'rural', officePhone: '', contactName: '' },
    send: (values, requestId) =>
      client.committee.tree.establish({ ...values, parentId: parent.id, level, requestId }),
    onDone: (made) =>
      Taro.redirectTo({ url: `/pages/committee/tree/index?committeeId=${made.id}` }),
  })
  const { field } = form
  const kind = field('kind')
  const setting = field('setting')
  return (
    <Page
      title='新建关工组织'
      note={`在${parent.name}下面新建`}
      action={<FormFoot label='新建' {...form.foot} />}
    >
      <TextField label='名称' maxLength={40} {...field('name')} />
      <ChoiceTiles
        label='类别'
        choices={kindsBelow(level)}
        value={kind.value as CommitteeKind}
        onChange={kind.onChange}
        {...(kind.error ? { error: kind.error } : {})}
      />
      <ChoiceTiles
        label='农村还是城镇'
        hint='农村五老的年龄放宽，报名时按这一项算'
        choices={settings}
        value={setting.value as CommitteeSetting}
        onChange={setting.onChange}
      />
      <TextField label='办公电话' hint='可以先不填' maxLength={20} {...field('officePhone')} />
      <TextField label='谁接电话' hint='可以先不填' maxLength={20} {...field('contactName')} />
    </Page>
  )
}

const kindsBelow = (level: CommitteeDetail['level']) =>
  CommitteeKind.options
    .filter((kind) =>
      kind === 'village' || kind === 'community'
        ? level === 'village'
        : kind !== 'area' || level !== 'village',
    )
    .map((value) => ({ value, label: kindInWords(value, level) }))
