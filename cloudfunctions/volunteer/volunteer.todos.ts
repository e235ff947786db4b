import type { TodosOf } from '@cloud/kernel/todos'

export const volunteerTodos: TodosOf = async () => []
