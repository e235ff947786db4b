export const committeeContract = {}
