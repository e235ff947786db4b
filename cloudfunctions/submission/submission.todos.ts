import type { TodosOf } from '@cloud/kernel/todos'

export const submissionTodos: TodosOf = async () => []
