import type * as z from 'zod'
import zhCN from 'zod/v4/locales/zh-CN.js'

/** What zod says where a field has no words of its own. An id comes from a link, never from a finger. */
export const zodWords = (): Pick<z.core.$ZodConfig, 'customError' | 'localeError'> => ({
  ...zhCN(),
  customError: (issue) =>
    issue.code === 'invalid_format' && issue.format === 'uuid'
      ? '这个链接不完整，请从首页重新进去'
      : undefined,
})
