import { implementer } from './procedures'

export const router = implementer.router({})
