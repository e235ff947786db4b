export const accountPages: string[] = []
