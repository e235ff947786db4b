import { serve } from '@cloud/kernel/serve'
import { router } from './router'

export const main = serve(router)
