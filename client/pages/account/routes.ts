export const accountPages: string[] = [
  'sign-in/index',
  'confirm/index',
  'privacy/index',
  'looks/index',
  'offices/index',
  'undelivered/index',
]
