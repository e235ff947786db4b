export const sponsorshipContract = {}
