import type { TodosOf } from '@cloud/kernel/todos'

export const sponsorshipTodos: TodosOf = async () => []
