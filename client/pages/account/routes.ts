export const accountPages: string[] = [
  'introduce/index',
  'sign-in/index',
  'confirm/index',
  'privacy/index',
  'looks/index',
  'offices/index',
  'undelivered/index',
]
