import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { StoredFile } from '@database/seed/lecture-handout'
import { layFile } from './file-shelf'

const KEY = 'handout/story.docx'
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The handout of the demonstration story: what its row says of it, and its bytes for the stage's store. */
export function storyHandout(
  env: string,
): StoredFile & { layIn: (folder: string) => Promise<void> } {
  const bytes = readFileSync(path.resolve(__dirname, '../database/seed/files/talk-handout.docx'))
  return {
    ref: `cloud://${env}.local/${KEY}`,
    contentType: CONTENT_TYPE,
    byteSize: bytes.length,
    layIn: (folder) => layFile(folder, KEY, CONTENT_TYPE, bytes),
  }
}
