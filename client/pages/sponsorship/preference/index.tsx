import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import * as z from 'zod'
import { api, client } from '@client/api/api'
import { ChoiceTiles, ManyChoiceTiles } from '@client/components/choice-tiles'
import { FormFoot } from '@client/components/form-foot'
import { Page } from '@client/components/page'
import { PickerField } from '@client/components/picker-field'
import { QueryView } from '@client/components/query-view'
import { useDraftForm } from '@client/forms/use-draft-form'
import {
  AMOUNT_TIERS_FEN,
  MOST_PLACES,
  MOST_YEARS,
  Preference,
  type StandingPreference,
} from '@shared/sponsorship/preference.model'
import { tierInWords } from '@shared/sponsorship/preference.wording'
import { NeedKind, SchoolStage } from '@shared/sponsorship/student.model'
import { needKindLabels, stageLabels } from '@shared/sponsorship/student.wording'
import { replaceWith } from '../go'

/** Wheels and tiles speak in texts; the sheet turns them into the wish. */
const Sheet = z
  .object({
    places: z.string('请选择帮几个孩子'),
    kinds: z.array(NeedKind),
    mostFen: z.string().nullable(),
    stages: z.array(SchoolStage),
    where: z.enum(['anywhere', 'some']),
    townshipIds: z.array(z.string()),
    years: z.string('请选择能帮几年'),
  })
  .transform(({ places, mostFen, where, townshipIds, years, ...rest }, context) => {
    if (where === 'some' && townshipIds.length === 0) {
      context.addIssue({ code: 'custom', path: ['townshipIds'], message: '请选择哪些乡镇' })
    }
    const wish = Preference.safeParse({
      ...rest,
      places: Number(places),
      mostFen: mostFen && rest.kinds.some((kind) => kind !== 'goods') ? Number(mostFen) : null,
      townshipIds: where === 'some' ? townshipIds : [],
      years: Number(years),
    })
    if (wish.success) return wish.data
    for (const { path, message } of wish.error.issues) {
      context.addIssue({ code: 'custom', path, message })
    }
    return z.NEVER
  })

const upTo = (most: number, unit: string) =>
  Array.from({ length: most }, (_, at) => ({ value: `${at + 1}`, label: `${at + 1} ${unit}` }))
const tiers = AMOUNT_TIERS_FEN.map((fen) => ({ value: `${fen}`, label: tierInWords(fen) }))
const wheres = [
  { value: 'anywhere', label: '全县都可以' },
  { value: 'some', label: '只选几个乡镇' },
] as const

type Choice = { townshipId: string; name: string }

/** S-08: what a sponsor would do, in one group of questions; without it nobody is suggested. */
export default function PreferencePage() {
  const query = useQuery(api.sponsorship.preference.get.queryOptions({ input: {} }))
  if (query.data) return <PreferenceForm {...query.data} />
  return (
    <Page title='您愿意怎么帮'>
      <QueryView query={query}>{() => null}</QueryView>
    </Page>
  )
}

function PreferenceForm(known: { standing: StandingPreference | null; townships: Choice[] }) {
  const wish = known.standing?.preference
  const form = useDraftForm({
    name: 'sponsorship.preference',
    schema: Sheet,
    initial: {
      places: `${wish?.places ?? 1}`,
      kinds: wish?.kinds ?? [],
      mostFen: wish?.mostFen ? `${wish.mostFen}` : null,
      stages: wish?.stages ?? [],
      where: wish && wish.townshipIds.length > 0 ? 'some' : 'anywhere',
      townshipIds: wish?.townshipIds ?? [],
      years: `${wish?.years ?? 3}`,
    },
    send: (preference, requestId) => client.sponsorship.preference.save({ preference, requestId }),
    onDone: () => replaceWith('cards/index'),
  })
  const { value: kinds = [], ...kindsField } = form.field('kinds')
  const { value: stages = [], ...stagesField } = form.field('stages')
  const { value: townshipIds = [], ...townshipsField } = form.field('townshipIds')
  return (
    <Page
      title='您愿意怎么帮'
      note='县关工办按这个为您推荐，随时可以改。推荐了也可以不选。'
      action={<FormFoot label='保存意愿' {...form.foot} />}
    >
      <PickerField
        label='一共愿意帮几个孩子'
        hint='正在帮的也算在里面'
        choices={upTo(MOST_PLACES, '个')}
        {...form.field('places')}
      />
      <ManyChoiceTiles
        label='愿意帮什么'
        choices={NeedKind.options.map((value) => ({ value, label: needKindLabels[value] }))}
        values={kinds}
        {...kindsField}
      />
      {kinds.some((kind) => kind !== 'goods') && (
        <PickerField
          label='每个孩子一年最多多少钱'
          opensAt={`${AMOUNT_TIERS_FEN[2]}`}
          choices={tiers}
          {...form.field('mostFen')}
        />
      )}
      <ManyChoiceTiles
        label='想帮哪个学段'
        choices={SchoolStage.options.map((value) => ({ value, label: stageLabels[value] }))}
        values={stages}
        {...stagesField}
      />
      <ChoiceTiles label='想帮哪里的孩子' choices={wheres} {...form.field('where')} />
      {form.values.where === 'some' && (
        <View>
          <ManyChoiceTiles
            label='哪些乡镇（街道）'
            choices={known.townships.map(({ townshipId, name }) => ({
              value: townshipId,
              label: name,
            }))}
            values={townshipIds}
            {...townshipsField}
          />
        </View>
      )}
      <PickerField
        label='每个孩子能帮几年'
        choices={upTo(MOST_YEARS, '年')}
        {...form.field('years')}
      />
    </Page>
  )
}
