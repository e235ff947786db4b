import { HEAD_BYTES } from '@shared/account/file.rules'
import { cloud } from './cloud'

/** A place the phone may PUT one file to, once. */
export type UploadTicket = {
  url: string
  headers: Record<string, string>
  ref: string
}

/** Where files lie. A reference is not an address: an address is signed for a few minutes on request. */
export type FileStore = {
  beginUpload(key: string, contentType: string): Promise<UploadTicket>
  downloadUrl(ref: string, ttlSeconds: number): Promise<string>
  /** The size and the first bytes of what really lies there; `null` when nothing does. */
  peek(ref: string): Promise<{ byteSize: number; head: Uint8Array } | null>
  remove(refs: string[]): Promise<void>
  /** Keep what we made ourselves; the answer is its reference. */
  keep(key: string, contentType: string, bytes: Uint8Array): Promise<string>
  /** All of what lies there, for whoever has to read it; never more than so many bytes. */
  read(ref: string, mostBytes: number): Promise<Uint8Array>
}

/** CloudBase storage through the node SDK, which is loaded when a file is first asked for. */
export const cloudFileStore: FileStore = {
  async beginUpload(key, contentType) {
    const app = await cloud()
    const { data } = await app.getUploadMetadata({ cloudPath: key })
    return {
      url: data.url,
      ref: data.fileId,
      headers: {
        'content-type': contentType,
        Signature: data.authorization,
        authorization: data.authorization,
        'x-cos-security-token': data.token,
        'x-cos-meta-fileid': data.cosFileId,
        key: encodeURIComponent(key),
      },
    }
  },

  async downloadUrl(ref, ttlSeconds) {
    const app = await cloud()
    const { fileList } = await app.getTempFileURL({
      fileList: [{ fileID: ref, maxAge: ttlSeconds }],
    })
    const [file] = fileList
    if (file?.code !== 'SUCCESS') throw new Error(`no address for the file: ${file?.code}`)
    return file.tempFileURL
  },

  async peek(ref) {
    const address = await this.downloadUrl(ref, 60).catch(() => null)
    if (!address) return null
    const answer = await fetch(address, { headers: { range: `bytes=0-${HEAD_BYTES - 1}` } })
    if (!answer.ok) return null
    // `Content-Range: bytes 0-15/4711`, or the whole file when the store ignores the range.
    const whole = answer.headers.get('content-range')?.split('/')[1]
    const byteSize = Number(whole ?? answer.headers.get('content-length'))
    const reader = answer.body?.getReader()
    const first = await reader?.read()
    await reader?.cancel()
    return { byteSize, head: (first?.value ?? new Uint8Array()).slice(0, HEAD_BYTES) }
  },

  async remove(refs) {
    const app = await cloud()
    for (let at = 0; at < refs.length; at += 50) {
      await app.deleteFile({ fileList: refs.slice(at, at + 50) })
    }
  },

  async keep(key, contentType, bytes) {
    const { url, headers, ref } = await this.beginUpload(key, contentType)
    const answer = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(bytes) })
    if (!answer.ok) throw new Error(`the store took no file: ${answer.status}`)
    return ref
  },

  async read(ref, mostBytes) {
    const answer = await fetch(await this.downloadUrl(ref, 60))
    if (!answer.ok) throw new Error(`the store gave no file: ${answer.status}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (bytes.byteLength > mostBytes) throw new Error('the file grew after it was looked at')
    return bytes
  },
}
