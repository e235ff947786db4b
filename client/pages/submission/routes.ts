export const submissionPages: string[] = []
