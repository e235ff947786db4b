import type { CommitteePath } from './committee.model'

/** `path` is `above` itself or lies below it. */
export const covers = (above: CommitteePath, path: CommitteePath): boolean => path.startsWith(above)
