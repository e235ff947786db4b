import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { HoldId } from '@shared/sponsorship/hold.model'
import { StudentId } from '@shared/sponsorship/student.model'
import { DraftForm } from './_parts/draft-form'

/** The office writes down what the three parties have agreed. */
export default function AgreementDraftPage() {
  const { holdId, studentId } = useRouter().params
  const detail = useQuery({
    ...api.sponsorship.student.get.queryOptions({
      input: { studentId: StudentId.parse(studentId) },
    }),
    meta: { keep: false },
  })
  const programmes = useQuery(api.sponsorship.programme.list.queryOptions({ input: {} }))
  if (!detail.data || !programmes.data) {
    return (
      <Page title='拟三方协议'>
        <QueryView query={detail}>{() => null}</QueryView>
      </Page>
    )
  }
  return (
    <DraftForm
      holdId={HoldId.parse(holdId)}
      detail={detail.data}
      programmes={programmes.data.filter((one) => one.status === 'open')}
    />
  )
}
