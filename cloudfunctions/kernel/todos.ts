import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { Todo } from '@shared/account/todo.model'

/** What one domain has for this person's home page. Each domain exports one from `<domain>.todos.ts`. */
export type TodosOf = (db: Database, actor: Actor, now: Date) => Promise<Todo[]>
