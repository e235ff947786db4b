export const accountPages: string[] = ['sign-in/index', 'confirm/index', 'looks/index']
