export const sponsorshipPages: string[] = []
