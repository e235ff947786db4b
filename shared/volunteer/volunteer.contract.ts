export const volunteerContract = {}
