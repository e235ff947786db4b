import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { StoredFile } from '@database/seed/lecture-handout'
import type { ContentType } from '@shared/account/file.rules'
import { layFile } from './file-shelf'

type StoryFile = { source: string; key: string; contentType: ContentType }

const FILES = {
  paper: {
    source: 'talk-handout.docx',
    key: 'handout/story.docx',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  recording: {
    source: 'talk-recording.mp3',
    key: 'handout/story.mp3',
    contentType: 'audio/mpeg',
  },
} satisfies Record<string, StoryFile>

const bytesOf = ({ source }: StoryFile) =>
  readFileSync(path.resolve(__dirname, '../database/seed/files', source))

const rowOf = (env: string, file: StoryFile): StoredFile => ({
  ref: `cloud://${env}.local/${file.key}`,
  contentType: file.contentType,
  byteSize: bytesOf(file).length,
})

/** The handouts of the demonstration story: what their rows say of them, and their bytes for the stage's store. */
export const storyHandouts = (env: string) => ({
  rows: { paper: rowOf(env, FILES.paper), recording: rowOf(env, FILES.recording) },
  async layIn(folder: string) {
    for (const file of Object.values(FILES)) {
      await layFile(folder, file.key, file.contentType, bytesOf(file))
    }
  },
})
