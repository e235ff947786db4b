import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { pickDocument } from '@client/api/documents'
import { uploadBytes } from '@client/api/upload'
import { usePaper } from '@client/api/use-paper'
import { Card } from '@client/components/card'
import { DataTable } from '@client/components/data-table'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { Steps } from '@client/components/steps'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import { useMyOffice } from '@client/session/my-office'
import type { Grant } from '@shared/account/account.model'
import { LARGEST_FILE_BYTES } from '@shared/account/file.rules'
import { momentInWords } from '@shared/kernel/local-date'
import type { Import } from '@shared/volunteer/import.model'
import { IMPORTERS, MOST_LINES } from '@shared/volunteer/import.rules'
import { forgottenNote, importStatusLabels } from '@shared/volunteer/import.wording'

/** Bring in a register that was kept in Excel: template, upload, check, enter. */
export default function ImportPage() {
  const office = useMyOffice(IMPORTERS)
  return office ? <Bring office={office} /> : <Page title='从 Excel 导入名册' />
}

function Bring({ office: { committeeId, committeeName } }: { office: Grant }) {
  const [uploading, setUploading] = useState(false)
  const paper = usePaper()
  const template = useCommand(client.volunteer.import.template, { onDone: paper.open })
  const bring = useCommand(client.volunteer.import.bring, {
    onDone: ({ id }) => go('register/import-check', { importId: id }),
  })
  async function handlePick() {
    const picked = await pickDocument(['xlsx'])
    if (!picked) return
    const { bytes, name } = picked
    if (bytes.byteLength > LARGEST_FILE_BYTES) {
      void Taro.showToast({ title: '文件超过 10 MB，请按乡镇（街道）分开', icon: 'none' })
      return
    }
    setUploading(true)
    try {
      const fileId = await uploadBytes(bytes, 'registerSheet', name)
      bring.run({ committeeId, fileId })
    } catch (error) {
      const title = error instanceof Error ? error.message : '没有传上去，请再试一次'
      void Taro.showToast({ title, icon: 'none' })
    }
    setUploading(false)
  }
  return (
    <Page
      title='从 Excel 导入名册'
      note={`${committeeName}及以下`}
      wide
      action={
        <MainAction
          label='选 Excel 表，先检查'
          busy={uploading || bring.busy}
          note='只检查，不会马上录入'
          onPress={handlePick}
        />
      }
    >
      <Steps names={['下载模板', '填好传上来', '看检查结果', '录入']} current={0} />
      <Card title='第一步：下载模板'>
        <MainAction
          label='下载模板'
          kind='second'
          busy={template.busy || paper.opening}
          note='有下拉选项和填写说明；村（社区）名单是您这里的'
          onPress={() => template.run({ committeeId })}
        />
      </Card>
      <Notice title='先知道这些'>
        {`只收 .xlsx，10 MB 以内，最多 ${MOST_LINES} 行。不知道的空着，不要写 0；看不清的数照原样写，系统记为存疑。与名册里同名同生日的人不会自动录入。${forgottenNote}。`}
      </Notice>
      <Latest committeeId={committeeId} />
    </Page>
  )
}

function Latest({ committeeId }: Pick<Grant, 'committeeId'>) {
  const query = useQuery(api.volunteer.import.list.queryOptions({ input: { committeeId } }))
  const now = new Date()
  return (
    <QueryView query={query}>
      {(imports) => (
        <View>
          {imports.length > 0 && (
            <Card title='最近导入的'>
              <DataTable<Import>
                label='最近导入的'
                rows={imports}
                keyOf={({ id }) => id}
                onOpen={({ id }) => go('register/import-check', { importId: id })}
                columns={[
                  { label: '什么时候', cell: ({ broughtAt }) => momentInWords(broughtAt, now) },
                  { label: '谁', cell: ({ broughtBy }) => broughtBy },
                  { label: '行数', cell: ({ linesRead }) => `${linesRead} 行`, numeric: true },
                  { label: '已录入', cell: ({ entered }) => `${entered} 人`, numeric: true },
                  { label: '情况', cell: ({ status }) => importStatusLabels[status] },
                ]}
              />
            </Card>
          )}
        </View>
      )}
    </QueryView>
  )
}
