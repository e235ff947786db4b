/** WeChat has no page keyboard of its own. */
export function pressWithKeyboard() {}
