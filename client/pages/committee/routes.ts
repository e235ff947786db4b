export const committeePages: string[] = []
