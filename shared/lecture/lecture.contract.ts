export const lectureContract = {}
