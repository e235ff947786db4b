import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { api } from '@client/api/api'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StudentId } from '@shared/sponsorship/student.model'
import { ApplyForm } from './_parts/apply-form'

/** S-01: a new application, or one that was sent back and is filled in again. */
export default function ApplyPage() {
  const studentId = StudentId.safeParse(useRouter().params.studentId).data ?? null
  const me = useQuery(api.account.me.get.queryOptions({ input: {} }))
  const record = useQuery({
    ...api.sponsorship.application.open.queryOptions({
      input: { studentId: studentId as StudentId },
    }),
    enabled: studentId !== null,
    meta: { keep: false },
  })
  if (!me.data || (studentId && !record.data)) {
    return (
      <Page title='助学申请'>
        {studentId ? (
          <QueryView query={record}>{() => null}</QueryView>
        ) : (
          <QueryView query={me}>{() => null}</QueryView>
        )}
      </Page>
    )
  }
  return <ApplyForm me={me.data} studentId={studentId} filled={record.data?.form ?? null} />
}
