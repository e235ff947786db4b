export const lecturePages: string[] = []
