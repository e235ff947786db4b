export const volunteerPages: string[] = []
