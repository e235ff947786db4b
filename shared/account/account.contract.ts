import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { personName, phone } from '@shared/kernel/text'
import { Actor, Grant } from './account.model'
import { finishRefusalMessages, NOT_FOR_THIS } from './account.wording'
import { FileId, FilePurpose, UploadTicket } from './file.model'
import { type ContentType, FILE_KINDS, LARGEST_FILE_BYTES } from './file.rules'
import { look } from './look.contract'
import { Notice, NoticeId, SubscriptionTemplate } from './notice.model'
import { signIn } from './sign-in.contract'
import { Todo } from './todo.model'

const me = {
  /** The caller, their roles, and how many notices wait unread. */
  get: reads('signedIn')
    .input(query({}))
    .output(Actor.extend({ unreadNotices: z.int() })),

  /** Say how one is called and reached; the only facts an account keeps by itself. */
  introduce: writes('signedIn')
    .input(command({ name: personName('姓名'), phone: phone() }))
    .output(Actor),
}

const home = {
  /** What this person must do now, may do now, and waits for, most urgent first. */
  get: reads('signedIn')
    .input(query({}))
    .output(
      z.object({
        name: z.string().nullable(),
        today: LocalDate,
        grants: z.array(Grant),
        todos: z.array(Todo),
        unreadNotices: z.int(),
      }),
    ),
}

const notice = {
  list: reads('signedIn').input(query(PageQuery)).output(pageOf(Notice)),

  markRead: writes('signedIn')
    .input(command({ noticeIds: z.array(NoticeId).min(1).max(50) }))
    .output(z.object({ readAt: Instant })),
}

const subscription = {
  /** WeChat's prompt was answered: one accepted template is one message we may send later. */
  record: writes('signedIn')
    .input(command({ accepted: z.array(SubscriptionTemplate).min(1).max(3) }))
    .output(z.object({ remaining: z.record(SubscriptionTemplate, z.int()) })),
}

const file = {
  /** A ticket to PUT one file to the store; nothing refers to the file until it is finished. */
  begin: writes('signedIn')
    .input(
      command({
        purpose: FilePurpose,
        contentType: z.enum(
          Object.keys(FILE_KINDS) as [ContentType, ...ContentType[]],
          '只收照片、PDF、Word（.docx）、Excel（.xlsx）或录音（.mp3、.m4a）',
        ),
        byteSize: z
          .int()
          .min(1, '文件是空的')
          .max(LARGEST_FILE_BYTES, '文件超过 10 MB，请压缩后再传'),
      }),
    )
    .output(z.object({ fileId: FileId, ticket: UploadTicket }))
    .errors(refusals({ NOT_FOR_THIS })),

  /** The upload is complete: from now on a form may refer to it. */
  finish: writes('signedIn')
    .input(command({ fileId: FileId }))
    .output(z.object({ fileId: FileId }))
    .errors(refusals(finishRefusalMessages)),
}

export const accountContract = { me, home, notice, subscription, file, look, signIn }
