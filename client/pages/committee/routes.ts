export const committeePages: string[] = [
  'tree/index',
  'manage/index',
  'establish/index',
  'appoint/index',
  'staffing/index',
  'roles/index',
  'grant/index',
  'audit/index',
  'chronicle/index',
]
