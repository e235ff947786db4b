import Taro from '@tarojs/taro'
import { readBytes } from './file-bytes'

export type Paper = { url: string; fileName: string }

/** Open a paper with WeChat's own viewer, from where it can be sent on or printed. */
export async function openPaper({ url, fileName }: Paper): Promise<void> {
  const fileType = fileName.slice(fileName.lastIndexOf('.') + 1) as 'pdf' | 'xlsx' | 'docx'
  const filePath = `${Taro.env.USER_DATA_PATH}/paper.${fileType}`
  const { statusCode } = await Taro.downloadFile({ url, filePath })
  if (statusCode !== 200) throw new Error(`paper ${statusCode}`)
  await Taro.openDocument({ filePath, fileType, showMenu: true })
}

export type Picked = { name: string; bytes: ArrayBuffer }

/** A document of one of these kinds from a chat; `null` when one thinks better of it. */
export async function pickDocument(extension: readonly string[]): Promise<Picked | null> {
  const chosen = await Taro.chooseMessageFile({
    count: 1,
    type: 'file',
    extension: [...extension],
  }).catch(() => null)
  const [file] = chosen?.tempFiles ?? []
  return file ? { name: file.name, bytes: await readBytes(file.path) } : null
}
