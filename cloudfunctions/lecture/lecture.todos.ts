import type { TodosOf } from '@cloud/kernel/todos'

export const lectureTodos: TodosOf = async () => []
