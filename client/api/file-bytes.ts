import Taro from '@tarojs/taro'
import type { UploadTicket } from '@shared/account/file.model'

/** The content of a file WeChat gave us a temporary path of. */
export function readBytes(path: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

export async function put(ticket: UploadTicket, bytes: ArrayBuffer): Promise<void> {
  const { statusCode } = await Taro.request({
    url: ticket.url,
    method: 'PUT',
    header: ticket.headers,
    data: bytes,
    responseType: 'text',
  })
  if (statusCode < 200 || statusCode > 299) throw new Error(`upload ${statusCode}`)
}
