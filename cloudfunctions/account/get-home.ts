import { committeeTodos } from '@cloud/committee/committee.todos'
import { lectureTodos } from '@cloud/lecture/lecture.todos'
import { sponsorshipTodos } from '@cloud/sponsorship/sponsorship.todos'
import { submissionTodos } from '@cloud/submission/submission.todos'
import { volunteerTodos } from '@cloud/volunteer/volunteer.todos'
import { wechatTodos } from '@cloud/wechat/wechat.todos'
import { inOrderOfUrgency } from '@shared/account/todo.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { countUnread } from './notice.store'
import { signedIn } from './procedures'

const domains = [
  volunteerTodos,
  lectureTodos,
  sponsorshipTodos,
  submissionTodos,
  committeeTodos,
  wechatTodos,
]

export const getHome = signedIn.home.get.handler(async ({ context: { db, actor, now } }) => {
  const at = now()
  const todos = await Promise.all(domains.map((todosOf) => todosOf(db, actor, at)))
  return {
    name: actor.name,
    today: localDateOf(at),
    grants: actor.grants,
    todos: inOrderOfUrgency(todos.flat()),
    unreadNotices: await countUnread(db, actor.personId),
  }
})
