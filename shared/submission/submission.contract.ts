export const submissionContract = {}
