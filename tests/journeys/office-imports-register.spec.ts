import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { readLines } from '@cloud/kernel/sheet'
import { DESK, journey, see, shot, tap, write } from '../support/journey'
import { readPdf } from '../support/pdf-text'
import { anElder, sheetOf } from '../volunteer/paper.given'

const sheet = path.join(os.tmpdir(), `register-${process.pid}.xlsx`)
const village = { name: '江畔社区' } as Parameters<typeof anElder>[0]

/** Press what carries these words and keep what the browser then saves. */
async function save(page: Page, label: string | RegExp): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), tap(page, label)])
  return readFileSync(await download.path())
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const lines: string[] = []
  for await (const { cells } of readLines(bytes)) lines.push(cells.join(' '))
  return lines.join('\n')
}

journey('an office brings its old register in and prints from it', (on) => {
  it('downloads a template that names its own villages', async () => {
    const page = await on.open('townshipReviewer', {
      viewport: DESK,
      route: 'pages/register/import/index',
    })
    await see(page, '从 Excel 导入名册')
    await shot(page, 'import-desk')
    expect(await textOf(await save(page, '下载模板'))).toContain('村（社区）')
  })

  it('sees line by line what is wrong before anything is entered, then enters the rest', async () => {
    writeFileSync(
      sheet,
      await sheetOf([
        anElder(village, { name: '欧阳福来', phone: '13900000101' }),
        anElder(village, { name: '司马秀英', phone: '13900000102', earlierHours: '?43' }),
        anElder(village, { name: '诸葛无村', phone: '13900000103', village: '没有村' }),
      ]),
    )
    const page = await on.open('townshipReviewer', {
      viewport: DESK,
      route: 'pages/register/import/index',
    })
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      tap(page, '选 Excel 表，先检查'),
    ])
    await chooser.setFiles(sheet)
    await see(page, '共 3 行，已录入 0 人')
    await see(page, '第 6 行')
    await see(page, /村（社区）“没有村”：没有这个村（社区）/)
    await shot(page, 'import-check-desk')
    await tap(page, '可以录入，有存疑 1 行')
    await see(page, /以前的服务小时“\?43”：看不清，先空着并记为存疑/)

    await tap(page, '全部录入')
    await tap(page, '录入名册')
    await see(page, '共 3 行，已录入 2 人')
  })

  it('takes out full phone numbers only after the director agreed', async () => {
    const reviewer = await on.open('townshipReviewer', {
      route: `pages/register/export-ask/index?name=${encodeURIComponent('欧阳')}`,
    })
    await see(reviewer, '1 人')
    await tap(reviewer, '完整')
    await see(reviewer, '要有另一位同志批准才能下载')
    await write(reviewer, '用途', '重阳节上门慰问')
    await shot(reviewer, 'export-ask')
    await tap(reviewer, '送去批准')
    await see(reviewer, '等主任或关工办的同志批准')

    const director = await on.open('director', { elder: true })
    await see(director, '有人要导出完整的个人信息')
    await tap(director, '去看要不要批准')
    await see(director, '重阳节上门慰问')
    await shot(director, 'export-decide-elder')
    await tap(director, '批准导出 1 人的完整信息')
    await see(director, '可以下载')

    await reviewer.reload()
    const text = await textOf(await save(reviewer, '下载志愿者汇总表'))
    expect(text).toContain('欧阳福来')
    expect(text).toContain('13900000101')
  })

  it('prints a masked form in two copies at once', async () => {
    const page = await on.open('townshipReviewer', {
      route: `pages/register/export-ask/index?name=${encodeURIComponent('司马')}`,
    })
    await see(page, '1 人')
    await tap(page, '个人登记表')
    await tap(page, '生成')
    const { pages } = readPdf(await save(page, '下载个人登记表'))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain('139****0102')
    expect(pages[0]).toContain('王海涛')
  })
})
