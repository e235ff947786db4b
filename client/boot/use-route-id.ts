import { useRouter } from '@tarojs/taro'

/**
 * The id this page was opened with. It goes to the cloud as it stands, which refuses a broken link in
 * words; a page that judged it while drawing would stay blank.
 */
export function useRouteId<Id extends string>(name: string): Id {
  return (useRouter().params[name] ?? '') as Id
}
