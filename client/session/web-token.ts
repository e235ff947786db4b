/** Only a browser is let in with a ticket; in WeChat the platform says who calls. */
export const enterWith = async (_ticket: string): Promise<void> => {}
