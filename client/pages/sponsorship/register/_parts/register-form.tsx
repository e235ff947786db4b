import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import * as z from 'zod'
import { client } from '@client/api/api'
import { Card } from '@client/components/card'
import { ChoiceTiles } from '@client/components/choice-tiles'
import { ConsentCard } from '@client/components/consent-card'
import { FormFoot } from '@client/components/form-foot'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { PhoneField } from '@client/components/phone-field'
import { SignaturePad } from '@client/components/signature-pad'
import { TextField } from '@client/components/text-field'
import prose from '@client/design/prose.module.scss'
import { useDraftForm } from '@client/forms/use-draft-form'
import type { Actor } from '@shared/account/account.model'
import { SponsorForm, SponsorKind } from '@shared/sponsorship/sponsor.model'
import {
  noRelationText,
  sponsorKindLabels,
  undertakingText,
} from '@shared/sponsorship/sponsor.wording'
import { PlaceField } from '../../place-field'

const UNDERTAKING_VERSION = 1

/** The two shapes of the form as one sheet; the chosen kind decides which is sent. */
const Sheet = z
  .object({
    kind: SponsorKind,
    realName: z.string(),
    phone: z.string(),
    organisation: z.string(),
    creditCode: z.string(),
    countyId: z.string('请选择县（市、区）'),
    villageId: z.string().nullable(),
    noRelation: z.boolean('请确认有没有利害关系').nullable(),
    undertakes: z.literal(true, '同意承诺才能登记'),
    signatureId: z.string('请签名').nullable(),
  })
  .transform(({ kind, organisation, creditCode, undertakes: _, ...common }, context) => {
    const unit = kind === 'enterprise' ? { organisation, creditCode } : {}
    const form = SponsorForm.safeParse({
      kind,
      ...unit,
      ...common,
      undertakingVersion: UNDERTAKING_VERSION,
    })
    if (form.success) return form.data
    for (const { path, message } of form.error.issues) {
      context.addIssue({ code: 'custom', path, message })
    }
    return z.NEVER
  })

export function RegisterForm({ me }: { me: Actor }) {
  const form = useDraftForm({
    name: 'sponsorship.sponsor',
    schema: Sheet,
    initial: {
      kind: 'person',
      realName: me.name ?? '',
      phone: me.phone ?? '',
      organisation: '',
      creditCode: '',
      villageId: null,
      noRelation: null,
      signatureId: null,
    },
    send: (sponsor, requestId) => client.sponsorship.sponsor.register({ form: sponsor, requestId }),
    onDone: () => Taro.pageScrollTo({ scrollTop: 0 }),
  })
  const village = form.field('villageId')
  const relation = form.field('noRelation')
  const undertaking = form.field('undertakes')
  const signature = form.field('signatureId')
  return (
    <Page
      title='资助人登记'
      note='本小程序不收钱，款物由登记在册的受托机构转交'
      action={<FormFoot label='提交登记' {...form.foot} />}
    >
      <Card>
        <ChoiceTiles
          label='以谁的名义'
          choices={SponsorKind.options.map((value) => ({ value, label: sponsorKindLabels[value] }))}
          {...form.field('kind')}
        />
        {form.values.kind === 'enterprise' && (
          <View>
            <TextField label='单位名称' maxLength={60} {...form.field('organisation')} />
            <TextField
              label='统一社会信用代码'
              hint='营业执照上的 18 位'
              maxLength={20}
              {...form.field('creditCode')}
            />
          </View>
        )}
        <TextField label='姓名' hint='单位填经办人' maxLength={20} {...form.field('realName')} />
        <PhoneField {...form.field('phone')} />
        <PlaceField
          label='想资助哪个县（市、区）的孩子'
          hint='写名字里的一两个字，例如“靖江”'
          kinds={['area']}
          {...form.field('countyId')}
        />
        <PlaceField
          label='您的老家或住处是这个县的哪个村（社区）'
          hint='只用来核对利害关系，不在这个县的不用填'
          kinds={['village', 'community']}
          value={village.value ?? undefined}
          error={village.error}
          onChange={village.onChange}
        />
      </Card>
      <ConsentCard
        title='有没有利害关系'
        text={noRelationText}
        note='有亲属关系的，请先打电话问县关工办'
        answer={relation.value ?? null}
        onAnswer={(agrees) => relation.onChange(agrees)}
        error={relation.error}
      />
      <Notice title='资助人行为承诺'>
        <View>
          {undertakingText.map((text) => (
            <Text key={text} className={prose.line}>{`· ${text}`}</Text>
          ))}
        </View>
      </Notice>
      <ConsentCard
        title='我愿意这样做'
        text='我读过上面五条承诺，愿意照办。'
        answer={undertaking.value ?? null}
        onAnswer={(agrees) => undertaking.onChange(agrees as true)}
        error={undertaking.error}
      />
      <SignaturePad
        value={signature.value as never}
        onChange={(fileId) => signature.onChange(fileId)}
        error={signature.error}
      />
    </Page>
  )
}
